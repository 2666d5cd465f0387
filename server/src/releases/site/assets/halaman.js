// What the public pages can do beyond being read. Every page works without it.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const connection = navigator.connection ?? {};
  const frugal =
    connection.saveData === true ||
    /(^|-)2g$/.test(connection.effectiveType ?? '') ||
    matchMedia('(prefers-reduced-data: reduce)').matches;
  if (!frugal) root.classList.add('huruf');

  /* Embedded in another page: only the figures, and the frame is told how high they are. */
  const query = new URLSearchParams(location.search);
  if (query.has('embed') || query.has('sematan')) {
    root.classList.add('sematan');
    // Links leave the frame, which shows this one page.
    for (const link of all('a[href]')) if (!link.getAttribute('href').startsWith('#')) link.setAttribute('target', '_top');
    const tell = () => parent !== window && parent.postMessage({ type: 'petarawan:height', height: root.scrollHeight }, '*');
    new ResizeObserver(tell).observe(document.body);
    tell();
  }

  /* The parts of the page that are about one period, as they came. */
  const PERIOD = ['.judul', '.kunci', '.peta-bagian', '.tabel'];
  const everything = document.createElement('template');
  const choice = document.querySelector('.periode');
  if (choice)
    for (const part of PERIOD)
      everything.content.append(...all(`main > ${part}, .berdua ${part}`).map((own) => own.cloneNode(true)));

  /* Maps: one stop for the Tab key, arrows walk to the neighbour, Enter opens, Esc goes up. */
  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  /** Nearest area ahead, where distance across counts double; within 60 degrees first. */
  const towards = (areas, from, [sx, sy]) => {
    const at = (area) => [Number(area.dataset.x), Number(area.dataset.y)];
    const [x, y] = at(from);
    for (const slope of [Math.sqrt(3), Infinity]) {
      let best = null;
      let least = Infinity;
      for (const area of areas) {
        if (area === from) continue;
        const [dx, dy] = [at(area)[0] - x, at(area)[1] - y];
        const along = dx * sx + dy * sy;
        const across = Math.abs(sx ? dy : dx);
        if (along <= 0 || across > along * slope) continue;
        if (along + across * 2 < least) {
          least = along + across * 2;
          best = area;
        }
      }
      if (best) return best;
    }
    return null;
  };
  const mark = (code) => {
    for (const other of all('.pilih')) other.classList.remove('pilih');
    if (code) for (const same of all(`[data-c="${CSS.escape(code)}"]`)) same.classList.add('pilih');
  };
  const say = (area) => {
    const text = area.querySelector('title')?.textContent ?? '';
    const line = area.closest('figure').querySelector('.baca');
    if (line && line.textContent !== text) line.textContent = text;
    mark(area.dataset.c);
  };
  for (const map of all('.peta .gambar')) {
    const areas = () => all('[data-c]', map);
    const stop = (chosen) => {
      for (const area of areas()) area.setAttribute('tabindex', area === chosen ? '0' : '-1');
    };
    map.addEventListener('petarawan:baru', () => stop(areas()[0]));
    stop(areas()[0]);
    map.addEventListener('keydown', (event) => {
      const here = event.target.closest('[data-c]');
      if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape' && map.dataset.naik) location.href = map.dataset.naik;
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      const next = towards(areas(), here, step);
      if (!next) return;
      stop(next);
      next.focus();
    });
    map.addEventListener('focusin', (event) => {
      const area = event.target.closest('[data-c]');
      if (!area) return;
      stop(area);
      say(area);
    });
    map.addEventListener('pointerover', (event) => {
      const area = event.target.closest('[data-c]');
      if (area) say(area);
    });
    // A finger cannot hover: its first touch says the figure, the second opens.
    let touched = null;
    let before = null;
    map.addEventListener('pointerdown', (event) => {
      before = touched;
      touched = event.pointerType === 'touch' ? (event.target.closest('[data-c]')?.dataset.c ?? null) : null;
    });
    map.addEventListener('click', (event) => {
      const area = event.target.closest('[data-c]');
      if (!area || touched !== area.dataset.c || before === touched) return;
      event.preventDefault();
      say(area);
    });
    map.addEventListener('pointerleave', () => mark(null));
  }
  document.addEventListener('pointerover', (event) => {
    const row = event.target.closest?.('tr[data-c]');
    if (row) mark(row.dataset.c);
    else if (!event.target.closest?.('.peta')) mark(null);
  });

  /* Patterns beside colours: class k gets k strokes to a tile. */
  const SVG = 'http://www.w3.org/2000/svg';
  const make = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const STROKES = ['M0,10H10', 'M0,5H10M0,10H10', 'M5,0V10M0,5H10', 'M0,0L10,10M10,0L0,10', 'M0,0L10,10M10,0L0,10M5,0V10M0,5H10'];
  const patterned = (on) => {
    for (const old of all('.pola-isi')) old.remove();
    if (!on) return;
    if (!document.getElementById('pola-1')) {
      const defs = make('defs', {});
      STROKES.forEach((path, i) => {
        const pattern = make('pattern', { id: `pola-${i + 1}`, width: 10, height: 10, patternUnits: 'userSpaceOnUse' });
        // Two strokes, so that one of them is seen on a light class and one on a dark.
        pattern.append(
          make('path', { d: path, stroke: '#fff', 'stroke-width': 2.2 }),
          make('path', { d: path, stroke: '#000', 'stroke-width': 0.8 }),
        );
        defs.append(pattern);
      });
      document.querySelector('.bentuk').append(defs);
    }
    for (const shape of all('.gambar [class^=k], .swatch [class^=k]')) {
      const number = Number(shape.getAttribute('class').slice(1));
      if (!(number > 0)) continue;
      const over = shape.cloneNode();
      over.setAttribute('class', 'pola-isi');
      over.setAttribute('fill', `url(#pola-${number})`);
      shape.after(over);
    }
  };
  const offerPatterns = (label) => {
    label.hidden = false;
    const box = label.querySelector('input');
    box.checked = localStorageOf('pola') === '1';
    if (box.checked) patterned(true);
    box.addEventListener('change', () => {
      localStorageOf('pola', box.checked ? '1' : '0');
      patterned(box.checked);
    });
  };
  for (const label of all('.pola')) offerPatterns(label);
  /** Storage may be forbidden; the choice then lasts as long as the page. */
  function localStorageOf(name, value) {
    try {
      if (value !== undefined) localStorage.setItem(`petarawan:${name}`, value);
      return localStorage.getItem(`petarawan:${name}`);
    } catch {
      return null;
    }
  }

  /* Tables: a click on a heading sorts; hidden figures stay at the end. */
  const decimal = root.lang === 'en' ? '.' : ',';
  const numberOf = (cell) => {
    const text = (cell.firstChild?.nodeType === Node.TEXT_NODE ? cell.firstChild.data : '').trim();
    const plain = text
      .replace(/[^\d.,]/g, '')
      .replaceAll(decimal === ',' ? '.' : ',', '')
      .replace(',', '.');
    return plain === '' ? -1 : Number(plain);
  };
  const sortable = (table) => {
    all('thead th', table).forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = table.dataset.urut;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') !== 'ascending' : column === 0;
        for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const body = table.tBodies[0];
        const value = (row) => (column === 0 ? row.cells[0].textContent : numberOf(row.cells[column]));
        const rows = [...body.rows].sort((a, b) => {
          const [p, q] = [value(a), value(b)];
          if (column > 0 && p < 0 !== q < 0) return p < 0 ? 1 : -1;
          return (column === 0 ? p.localeCompare(q) : p - q) * (up ? 1 : -1);
        });
        body.append(...rows);
      });
    });
  };
  for (const table of all('table[data-urut]')) sortable(table);

  /* Another period: its figures, colours and rows take the place of those that are there. The address says which. */
  const showPeriod = (id) => {
    const { content } =
      id === '' ? everything : (document.querySelector(`template[data-jendela="${CSS.escape(id)}"]`) ?? everything);
    for (const part of ['.judul', '.kunci', '.peta-bagian > .legenda', '.peta-bagian div.legenda', '.tabel']) {
      const [now, then] = [document.querySelector(`main ${part}`), content.querySelector(part)];
      if (now && then) now.replaceWith(then.cloneNode(true));
      else if (now) now.hidden = true;
    }
    for (const figure of all('figure.peta')) {
      const then = content.querySelector(`figure.peta[data-asal="${figure.dataset.asal}"]`);
      const [map, drawn] = [figure.querySelector('.gambar'), then?.querySelector('.gambar')];
      if (!map || !drawn) continue;
      map.setAttribute('class', drawn.getAttribute('class'));
      map.replaceChildren(...[...drawn.childNodes].map((node) => node.cloneNode(true)));
      map.dispatchEvent(new CustomEvent('petarawan:baru'));
      figure.querySelector('.ket').textContent = then.querySelector('.ket').textContent;
      figure.querySelector('.baca').textContent = '';
    }
    for (const table of all('.tabel table[data-urut]')) sortable(table);
    for (const label of all('.pola')) offerPatterns(label);
    // The areas inside open in the same period.
    if (id !== '')
      for (const link of all('.gambar a[href], .tabel a[href]'))
        link.setAttribute('href', `${link.getAttribute('href')}?jendela=${encodeURIComponent(id)}`);
  };
  if (choice) {
    const select = choice.querySelector('select');
    choice.hidden = false;
    const asked = query.get('jendela') ?? '';
    if ([...select.options].some(({ value }) => value === asked)) select.value = asked;
    if (select.value !== '') showPeriod(select.value);
    select.addEventListener('change', () => {
      showPeriod(select.value);
      const address = new URL(location.href);
      if (select.value === '') address.searchParams.delete('jendela');
      else address.searchParams.set('jendela', select.value);
      history.replaceState(null, '', address);
    });
  }

  /* The list of areas: a search that hides what does not match. */
  for (const search of all('.cari')) {
    search.hidden = false;
    const output = search.querySelector('output');
    const items = all('.wilayah li');
    search.querySelector('input').addEventListener('input', (event) => {
      const asked = event.target.value.trim().toLowerCase();
      let found = 0;
      const test = (item) => {
        const own = `${item.querySelector('a').textContent} ${item.querySelector('small')?.textContent ?? ''}`
          .toLowerCase()
          .includes(asked);
        if (own) found++;
        // A province stays where something in it matches.
        const inner = all(':scope > ul > li', item).map(test).some(Boolean);
        item.hidden = !(own || inner);
        return own || inner;
      };
      for (const item of items) if (!item.parentElement.closest('li')) test(item);
      output.textContent = asked === '' ? '' : found > 0 ? `${found} ${output.dataset.cocok}` : output.dataset.kosong;
    });
  }

  /* Quotations name the full address that this page is at; a button copies. */
  const site = new URL(`${root.dataset.root}/`, location.href);
  for (const text of all('[data-alamat]')) {
    const path = text.dataset.alamat;
    const full = new URL(path.replace(/(^|\/)index\.html$/, '$1'), site).href;
    for (const node of all('code', text).concat(text))
      for (const child of node.childNodes)
        if (child.nodeType === Node.TEXT_NODE && !/https?:\/\//.test(child.data)) child.data = child.data.replaceAll(path, full);
    if (!navigator.clipboard) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'salin';
    const label = root.lang === 'en' ? ['Copy', 'Copied'] : ['Salin', 'Tersalin'];
    button.textContent = label[0];
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = label[1];
    });
    text.after(button);
  }

  /* Without a network the worker answers what it has kept, and the page says so. */
  const offline = document.querySelector('.luring');
  const tellOffline = () => {
    if (offline) offline.hidden = navigator.onLine;
  };
  addEventListener('online', tellOffline);
  addEventListener('offline', tellOffline);
  tellOffline();

  addEventListener('beforeprint', () => {
    for (const details of all('details')) details.open = true;
  });

  addEventListener('load', () => {
    if (location.protocol.startsWith('http') && 'serviceWorker' in navigator && !('pratinjau' in root.dataset))
      navigator.serviceWorker.register(new URL('sw.js', site)).catch(() => {});
    /* The live map comes last, and only where it costs nobody their data. */
    const live = root.dataset.live;
    const gl = () => document.createElement('canvas').getContext('webgl2') !== null;
    if (!live || frugal || root.classList.contains('sematan') || connection.effectiveType === '3g') return;
    const start = () => gl() && import(new URL(live, location.href)).catch(() => {});
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 4000 });
    else setTimeout(start, 1500);
  });
})();
