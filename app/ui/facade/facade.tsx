import type { ReactElement } from "react";
import { coatsOf } from "./plaster";
import type { Plaster } from "./plaster";
import { planHouse } from "./plan";
import type { Block, House, Opening, Plan, Plot } from "./plan";
import { Land, Trees } from "./land";

export type { Plaster } from "./plaster";
export type FacadeProps = House & { plaster: Plaster };

const plots: Record<"street" | "rail", Plot & { width: number; height: number }> = {
  street: { width: 390, height: 158, ground: 149, middle: 198, high: 116, wide: 292 },
  rail: { width: 236, height: 118, ground: 109, middle: 124, high: 87, wide: 186 },
};

const at = (openings: Opening[], draw: (opening: Opening) => string) => openings.map(draw).join("");

/** Walls, shaded side and base, string course, roof and chimney. */
function Walls({ block, ground, wall, shade }: { block: Block; ground: number; wall: string; shade: string }) {
  const { x, y, wide } = block;
  const high = ground - y;
  const course = y + high - 36;
  return (
    <>
      <path fill={wall} d={`M${x} ${y}h${wide}v${high}h${-wide}z`} />
      <path
        fill={shade}
        d={`M${x + wide - 7} ${y}h7v${high}h-7zM${x} ${y}h${wide}v5h${-wide}zM${x} ${ground - 8}h${wide}v8h${-wide}z${block.storeys > 1 ? `M${x} ${course}h${wide}v2h${-wide}z` : ""}`}
      />
      <path fill="#A94B28" d={`M${x - 7} ${y - 1}l12-11h${wide - 10}l12 11z`} />
      <path fill="#7E351A" d={`M${x - 8} ${y - 2}h${wide + 16}v3.5h${-wide - 16}zM${x + 22} ${y - 21}h9v11h-9z`} />
    </>
  );
}

/** Panes, window bars, shutters, sills. Strokes as thick as the thing: a window takes a dozen characters. */
function Windows({ plan, shutters }: { plan: Plan; shutters: string[] }) {
  const { wide, high } = plan.pane;
  const leaf = Math.max(2, Math.round(wide * 0.44));
  const closed = new Set(plan.closed);
  const pane = ({ x, y }: Opening) => `M${x} ${y + high / 2}h${wide}`;
  const bars = ({ x, y }: Opening) => `M${x + wide / 2} ${y}v${high}M${x} ${y + high * 0.38}h${wide}`;
  const leaves = ({ x, y }: Opening) => `M${x - 1 - leaf / 2} ${y}v${high}m${wide + leaf + 2} 0v${-high}`;
  const sill = ({ x, y }: Opening) => `M${x - leaf - 1} ${y + high + 1}h${wide + 2 * leaf + 2}`;
  return (
    <>
      <path stroke="#43342B" strokeWidth={high} d={at(plan.dark, pane)} />
      <path stroke="#FFDC92" strokeWidth={high} d={at(plan.lit, pane)} />
      <path stroke="#E0A94E" d={at(plan.lit, bars)} />
      {plan.blocks.map((block, index) => {
        const open = block.windows.filter((window) => !closed.has(window));
        const shut = block.windows.filter((window) => closed.has(window));
        return (
          <g key={index} stroke={shutters[index]}>
            <path strokeWidth={leaf} d={at(open, leaves)} />
            <path strokeWidth={high} d={at(shut, pane)} />
          </g>
        );
      })}
      <path
        stroke="#F3E4C8"
        strokeWidth={2}
        d={at(
          plan.blocks.flatMap((block) => block.windows),
          sill,
        )}
      />
    </>
  );
}

/** The doorway is always lit: in every drawing there is a light on. */
function Door({ x, y, scale }: { x: number; y: number; scale: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path fill="#F6EBD6" d="M-13 0v-20a13 13 0 0 1 26 0V0z" />
      <path fill="#F2B84B" d="M-10 0v-20a10 10 0 0 1 20 0V0z" />
      <path fill="#FFE3A3" d="M-6 0v-18a6 6 0 0 1 12 0V0z" />
      <path fill="#FFF6DF" d="M-3 0v-15a3 3 0 0 1 6 0V0z" />
    </g>
  );
}

/** Washing in the sun, under the windows of the wing. */
function Washing({ block, ground }: { block: Block; ground: number }): ReactElement {
  const from = block.x + 8;
  const y = ground - 25;
  return (
    <>
      <path stroke="#F6EBD6" d={`M${from} ${y}h60`} />
      <path fill="#F3EAD9" d={`M${from + 6} ${y}h10v11h-10zM${from + 48} ${y}h9v9h-9z`} />
      <path fill="#7FB7C0" d={`M${from + 20} ${y}h12v8h-12z`} />
      <path fill="#F2B84B" d={`M${from + 36} ${y}h8v12h-8z`} />
    </>
  );
}

/**
 * The house as it looks from the street: storeys, columns and plaster of the condominium; as many lights as the share of
 * households that took part. Silent: the words stand beside it. `street` overflows its box, so that the street goes on as
 * far as the header is wide; `rail` stands at the foot of the office's rail.
 */
export function Facade({ plaster, variant = "street", ...house }: FacadeProps & { variant?: "street" | "rail" }) {
  const plot = plots[variant];
  const plan = planHouse(house, plot);
  const coats = coatsOf(plaster);
  const scale = plan.storey > 24 ? 1 : 0.72;
  const washing = plan.blocks[1] && plan.blocks[1].wide > 76 && plan.storey > 24 ? plan.blocks[1] : null;
  return (
    <svg
      className="facade"
      viewBox={`0 0 ${plot.width} ${plot.height}`}
      width={plot.width}
      height={plot.height}
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      focusable="false"
      fill="none"
    >
      <Land ground={plot.ground} />
      <Trees ground={plot.ground} variant={variant} />
      {plan.blocks.map((block, index) => (
        <Walls key={index} block={block} ground={plot.ground} wall={coats[index]!.wall} shade={coats[index]!.shade} />
      ))}
      <Windows plan={plan} shutters={coats.map((coat) => coat.shutter)} />
      {washing ? <Washing block={washing} ground={plot.ground} /> : null}
      <path fill="#BCA888" d={`M-2400 ${plot.ground}h4400v9.5h-4400z`} />
      <path fill="#FFE9B8" d={`M${plan.door.x - 10 * scale} ${plot.ground}h${20 * scale}l14 9h${-28 - 20 * scale}z`} />
      <Door {...plan.door} scale={scale} />
    </svg>
  );
}
