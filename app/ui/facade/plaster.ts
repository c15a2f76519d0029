/** Colours of the house by its plaster; the side wing has another tint, as on a real street. */
export type Plaster = "ochre" | "brick" | "cream" | "rose" | "sage";

export type Coat = { wall: string; shade: string; shutter: string };

const coats: Record<Plaster, Coat> = {
  ochre: { wall: "#D39A5F", shade: "#B97F45", shutter: "#2C5D55" },
  brick: { wall: "#C67E58", shade: "#A9653F", shutter: "#2C5D55" },
  cream: { wall: "#DDB57F", shade: "#C0965C", shutter: "#2C5D55" },
  rose: { wall: "#D89A82", shade: "#BB7A62", shutter: "#3F5A4A" },
  sage: { wall: "#AEB088", shade: "#8E9069", shutter: "#6E4630" },
};

const wing: Record<Plaster, Plaster> = { ochre: "brick", brick: "ochre", cream: "brick", rose: "cream", sage: "cream" };

/** The coat of the house and the coat of its wing. */
export function coatsOf(plaster: Plaster): [Coat, Coat] {
  return [coats[plaster], coats[wing[plaster]]];
}
