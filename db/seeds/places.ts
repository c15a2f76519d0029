import { clusters, municipalities, selfManaged, territories } from "./place-list.ts";
import { randomFor } from "./random.ts";
import type { Building, EstateRows, Home, Row } from "./world.ts";

const plasters: Row<"condominium">["plaster"][] = ["ochre", "brick", "cream", "rose", "sage"];
const roomSizes = [2, 2.5, 3, 3, 3.5, 4, 4, 4.5, 5];
const letters = ["A", "B", "C"];

/** Company, municipalities, territories, clusters, condominiums, stairwells and dwellings. */
export function buildPlaces(rows: EstateRows): Building[] {
  rows.company.push({
    id: 1,
    name: "Casa del Borgo",
    office_name: "Ufficio Gestione Sociale",
    office_phone: "055 000 1234",
    office_sms: "333 000 1234",
    office_hours: { days: [1, 2, 3, 4, 5], from: "09:00", to: "13:00" },
    office_email: "ufficio.sociale@casadelborgo.example",
    demonstration: true,
  });
  municipalities.forEach((name, at) => rows.municipality.push({ id: at + 1, name }));
  territories.forEach(({ name }, at) => rows.territory.push({ id: at + 1, name }));

  const buildings: Building[] = [];
  for (const cluster of clusters) {
    const clusterId = rows.cluster.length + 1;
    const municipalityId = municipalities.indexOf(cluster.municipality) + 1;
    const territoryId = territories.findIndex((one) => one.municipalities.includes(cluster.municipality)) + 1;
    rows.cluster.push({ id: clusterId, name: cluster.name, municipality_id: municipalityId });
    for (const plan of cluster.condominiums) {
      const id = rows.condominium.length + 1;
      rows.condominium.push({
        id,
        territory_id: territoryId,
        municipality_id: municipalityId,
        cluster_id: clusterId,
        code: plan.code,
        street: plan.street,
        house_number: plan.number,
        storeys: plan.storeys,
        columns: plan.columns,
        plaster: plasters[(id - 1) % plasters.length] as (typeof plasters)[number],
        self_managed: selfManaged.has(plan.code),
      });
      const building: Building = {
        id,
        plan,
        territory: territories[territoryId - 1]?.name ?? "",
        selfManaged: selfManaged.has(plan.code),
        stairwells: letters.slice(0, plan.stairwells),
        homes: [],
        residents: [],
        terms: [],
      };
      building.homes = buildDwellings(rows, building);
      buildings.push(building);
    }
  }
  return buildings;
}

/** Dwellings stairwell by stairwell from the ground up; upper floors hold one more where they do not divide evenly. */
function buildDwellings(rows: EstateRows, building: Building): Home[] {
  const random = randomFor(`rooms/${building.plan.code}`);
  const { plan } = building;
  const inStairwell = plan.dwellings / plan.stairwells;
  const homes: Home[] = [];
  const first = rows.dwelling.length;
  for (const name of building.stairwells) {
    const stairwellId = rows.stairwell.length + 1;
    rows.stairwell.push({ id: stairwellId, condominium_id: building.id, name });
    for (let at = 0; at < inStairwell; at++) {
      const fromTop = inStairwell - 1 - at;
      const id = rows.dwelling.length + 1;
      rows.dwelling.push({
        id,
        condominium_id: building.id,
        stairwell_id: stairwellId,
        code: `${plan.code}-${name}${String(at + 1).padStart(2, "0")}`,
        floor: plan.storeys - 1 - Math.floor((fromTop * plan.storeys) / inStairwell),
        unit: String(at + 1),
        rooms: random.pick(roomSizes).toFixed(1),
        millesimi: "0",
      });
      homes.push({ dwellingId: id, stairwell: name });
    }
  }
  shareThousandths(rows.dwelling.slice(first));
  return homes;
}

/** Thousandths by rooms; the last dwelling takes the rounding, so that they always make one thousand. */
function shareThousandths(dwellings: Row<"dwelling">[]): void {
  const rooms = dwellings.reduce((sum, dwelling) => sum + Number(dwelling.rooms), 0);
  let left = 1_000_000;
  dwellings.forEach((dwelling, at) => {
    const last = at === dwellings.length - 1;
    const share = last ? left : Math.round((Number(dwelling.rooms) / rooms) * 1_000_000);
    left -= share;
    dwelling.millesimi = (share / 1000).toFixed(3);
  });
}
