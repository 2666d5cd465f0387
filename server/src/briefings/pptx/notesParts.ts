import { type Html, html, raw } from '../../drawing/html.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES = raw(
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
);
const ROOT = raw(
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
);

/** The page of notes of a slide: its picture above, paragraphs below. */
export const notesSlide = (paragraphs: readonly string[], page: number, lang: string): string =>
  `${HEAD}${html`<p:notes ${NAMES}><p:cSld><p:spTree>${ROOT}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Catatan"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.map(
    (text) => html`<a:p><a:r><a:rPr lang="${lang}"/><a:t>${text}</a:t></a:r></a:p>`,
  )}</p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id="4" name="Nomor"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B4C8A4F6-5E0C-4D0B-9B1C-2F7C0D5A1E11}" type="slidenum"><a:rPr lang="${lang}"/><a:t>${page}</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`}`;

interface Holder {
  id: number;
  name: string;
  holder: Html;
  place: [x: number, y: number, width: number, height: number];
  body: Html;
}

/** The form of all pages of notes: picture, notes and number of the page. */
export function notesMaster(lang: string): string {
  const holders: Holder[] = [
    {
      ...{ id: 2, name: 'Slide', holder: html`<p:ph type="sldImg" idx="2"/>`, place: [685800, 1143000, 5486400, 3086100] },
      body: html``,
    },
    {
      ...{
        id: 3,
        name: 'Catatan',
        holder: html`<p:ph type="body" sz="quarter" idx="3"/>`,
        place: [685800, 4400550, 5486400, 3600450],
      },
      body: html`<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="${lang}"/><a:t>Catatan</a:t></a:r></a:p></p:txBody>`,
    },
    {
      ...{
        id: 4,
        name: 'Nomor',
        holder: html`<p:ph type="sldNum" sz="quarter" idx="5"/>`,
        place: [3884613, 8685213, 2971800, 458787],
      },
      body: html`<p:txBody><a:bodyPr anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B4C8A4F6-5E0C-4D0B-9B1C-2F7C0D5A1E11}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p></p:txBody>`,
    },
  ];
  return `${HEAD}${html`<p:notesMaster ${NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${ROOT}${holders.map(holderShape)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`}`;
}

const holderShape = ({ id, name, holder, place: [x, y, width, height], body }: Holder): Html =>
  html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${id === 2 && raw(' noRot="1" noChangeAspect="1"')}/></p:cNvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${id === 2 && raw('<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>')}</p:spPr>${body}</p:sp>`;
