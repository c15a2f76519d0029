/** A square to point a camera at. `svg` is drawn on the server by the QR library, never from people's text. */
export function Qr({ svg, label }: { svg: string; label: string }) {
  return <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}
