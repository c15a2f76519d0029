import type { Generated, GeneratedAlways } from "kysely";

export type SignInTables = {
  access_code: {
    id: GeneratedAlways<number>;
    person_id: number;
    code_hash: Buffer;
    created_at: Generated<Date>;
    expires_at: Date;
    used_at: Date | null;
    voided_at: Date | null;
  };

  letter: {
    batch_id: number;
    condominium_id: number;
    person_id: number;
    place: number;
    attempt: Generated<number>;
    access_code_id: number | null;
  };

  letter_batch: {
    id: GeneratedAlways<number>;
    condominium_id: number;
    scope: "person" | "household" | "stairwell" | "condominium" | "neverUsed";
    made_by: number;
    made_by_name: Generated<string>;
    made_at: Generated<Date>;
    letters: Generated<number>;
    seed: Buffer | null;
    sealed_at: Date | null;
    printed_at: Date | null;
    printed_by: number | null;
    printed_by_name: string | null;
  };

  passphrase: {
    person_id: number;
    argon2_hash: string;
    changed_at: Generated<Date>;
  };

  second_factor: {
    person_id: number;
    sealed_secret: Buffer;
    confirmed_at: Date | null;
    last_step: Generated<number>;
  };

  recovery_code: {
    person_id: number;
    code_hash: Buffer;
    used_at: Date | null;
  };

  sign_in_link: {
    token_hash: Buffer;
    person_id: number;
    purpose: "enter" | "confirm";
    email: string;
    created_at: Generated<Date>;
    expires_at: Date;
    used_at: Date | null;
  };

  sign_in_pairing: {
    token_hash: Buffer;
    number: string;
    created_at: Generated<Date>;
    expires_at: Date;
    helper_id: number | null;
    person_id: number | null;
    code_id: number | null;
    used_at: Date | null;
  };

  session: {
    id: GeneratedAlways<number>;
    token_hash: Buffer;
    person_id: number;
    device: Generated<string>;
    second_factor: Generated<boolean>;
    sliding: boolean;
    created_at: Generated<Date>;
    seen_at: Generated<Date>;
    expires_at: Date;
    assisted_by: number | null;
  };

  known_device: {
    person_id: number;
    device_hash: Buffer;
    first_seen_at: Generated<Date>;
  };

  account_event: {
    id: GeneratedAlways<number>;
    person_id: number;
    kind:
      | "newDevice"
      | "passphraseSet"
      | "emailConfirmed"
      | "secondFactorSet"
      | "sessionsClosed"
      | "assisted"
      | "helped"
      | "phoneConfirmed"
      | "secondFactorReset";
    device: Generated<string>;
    by_name: Generated<string>;
    created_at: Generated<Date>;
    acknowledged_at: Date | null;
  };

  throttle: {
    key: Buffer;
    hits: number;
    window_ends_at: Date;
    blocked_until: Date | null;
  };
};
