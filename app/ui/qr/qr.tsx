/** A square to point a camera at. `svg` is drawn on the server by the QR library, never from people's text. */
export function Qr({ svg, label }: { svg: string; label: string }) {
  return <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** A square on a sheet of paper: black on white whatever the page's colours are, with its quiet margin. */
export function QrOnPaper({ qr, label }: { qr: { size: number; path: string }; label: string }) {
  const side = qr.size + 4;
  return (
    <svg viewBox={`-2 -2 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M-2-2h${side}v${side}H-2z`} />
      <path fill="#14110A" d={qr.path} />
    </svg>
  );
}
