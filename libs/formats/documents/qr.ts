import { renderSVG } from 'uqr';

/**
 * A QR code as SVG, black on white whatever the page's colours, with the quiet edge of four modules that
 * the standard asks. It has no name of its own: the page that shows it says where it leads.
 */
export function qrSvg(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 4 });
}
