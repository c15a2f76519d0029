/** One meaning per colour: petrol = do, terra = important for you, ochre = vote and take part, olive = done, danger = stop, stone = not active. */
export type Tone = "petrol" | "terra" | "ochre" | "olive" | "danger" | "stone";
