import { createElement, type ReactElement, type SVGProps } from 'react';

/** An icon as lucide keeps it: the shapes inside a square of 24, each with its attributes. */
interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Record<string, string>])[];
}

interface IconProps extends SVGProps<SVGSVGElement> {
  /** Width and height in pixels. */
  size?: number;
}

/**
 * Draws a lucide icon. The build puts this in place of lucide's own component (`build/smallIcons.ts`), whose many choices we do not
 * use weigh more than the icons of the first screen. Hidden from screen readers unless it is named.
 */
// biome-ignore lint/style/noDefaultExport: lucide's icons ask for it like this
export default function drawIcon({ node }: IconData): (props: IconProps) => ReactElement {
  return ({ size = 24, ...rest }) =>
    createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': rest['aria-label'] === undefined,
        ...rest,
      },
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
}
