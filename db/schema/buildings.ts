import type { Generated, GeneratedAlways } from "kysely";

export type BuildingTables = {
  company: {
    id: Generated<number>;
    name: string;
    office_name: string;
    office_phone: string;
    office_sms: string | null;
    office_hours: unknown;
    office_email: string | null;
    demonstration: Generated<boolean>;
  };

  municipality: {
    id: GeneratedAlways<number>;
    name: string;
  };

  territory: {
    id: GeneratedAlways<number>;
    name: string;
  };

  cluster: {
    id: GeneratedAlways<number>;
    name: string;
    municipality_id: number;
  };

  condominium: {
    id: GeneratedAlways<number>;
    territory_id: number;
    municipality_id: number;
    cluster_id: number | null;
    code: string;
    street: string;
    house_number: string;
    storeys: number;
    columns: number;
    plaster: "ochre" | "brick" | "cream" | "rose" | "sage";
    self_managed: Generated<boolean>;
  };

  stairwell: {
    id: GeneratedAlways<number>;
    condominium_id: number;
    name: string;
  };

  dwelling: {
    id: GeneratedAlways<number>;
    condominium_id: number;
    stairwell_id: number;
    code: string;
    floor: number;
    unit: string;
    rooms: string;
    millesimi: string;
  };
};
