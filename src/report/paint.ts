import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** The caller has decided on colour, so the stream and the environment are not asked again. */
export function makePaint(color: boolean): Paint {
  return color
    ? (style, text) => (text === '' ? '' : styleText(style, text, { validateStream: false }))
    : (_style, text) => text;
}
