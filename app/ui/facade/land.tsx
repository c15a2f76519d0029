/** What lies behind and beside the house: hills, roofs of the town, trees. As wide as any screen. */
export function Land({ ground }: { ground: number }) {
  const hill = ground - 52;
  return (
    <>
      <path
        fill="#0E5461"
        d={`M-2400 ${ground}V${hill}q300-34 620-8t560-6 480-4 420 6 320-9 480 12 520-6 1000 6V${ground}z`}
      />
      <g stroke="#0A4651">
        <path strokeWidth="58" strokeDasharray="62 148 44 96 58 210" d={`M-2406 ${ground - 29}h4400`} />
        <path strokeWidth="38" strokeDasharray="46 84 38 61 52 33" d={`M-2331 ${ground - 19}h4300`} />
        <path strokeWidth="72" strokeDasharray="50 331 64 420" d={`M-2119 ${ground - 36}h4000`} />
      </g>
    </>
  );
}

const cypress = (x: number, ground: number, high: number) =>
  `M${x} ${ground}c-8-${high * 0.3}-6-${high * 0.8} 0-${high} 6 ${high * 0.2} 8 ${high * 0.7} 0 ${high}z`;

const shade = (x: number, ground: number, high: number) =>
  `M${x} ${ground}v-${high}c6 ${high * 0.2} 8 ${high * 0.7} 0 ${high}z`;

function RoundTree({ x, ground, radius }: { x: number; ground: number; radius: number }) {
  const y = ground - radius - 8;
  return (
    <>
      <path fill="#4E3B30" d={`M${x - 2} ${y}h4V${ground}h-4z`} />
      <circle cx={x} cy={y} r={radius} fill="#3E6E45" />
      <circle cx={x - radius * 0.4} cy={y + radius * 0.4} r={radius * 0.6} fill="#2F5938" />
    </>
  );
}

type Grove = { cypresses: [number, number][]; round: [number, number][] };

const groves: Record<"street" | "rail", Grove> = {
  street: {
    cypresses: [
      [26, 74],
      [40, 52],
      [-38, 60],
      [434, 66],
    ],
    round: [
      [366, 15],
      [404, 11],
      [-14, 12],
    ],
  },
  rail: { cypresses: [[14, 52]], round: [[227, 10]] },
};

export function Trees({ ground, variant }: { ground: number; variant: "street" | "rail" }) {
  const { cypresses, round } = groves[variant];
  return (
    <>
      <path fill="#1C4A3C" d={cypresses.map(([x, high]) => cypress(x, ground, high)).join("")} />
      <path fill="#123A2F" d={cypresses.map(([x, high]) => shade(x, ground, high)).join("")} />
      {round.map(([x, radius]) => (
        <RoundTree key={x} x={x} ground={ground} radius={radius} />
      ))}
    </>
  );
}
