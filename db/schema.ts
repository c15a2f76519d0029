import type { Generated, GeneratedAlways } from "kysely";

/** A day in the calendar of Europe/Rome as "2026-05-12": never a Date, which would drift across midnight. */
export type CalendarDate = string;

export type AccessCodeTable = {
  id: GeneratedAlways<number>;
  person_id: number;
  code_hash: Buffer;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
  voided_at: Date | null;
};

export type AccessibilityFeedbackTable = {
  id: GeneratedAlways<number>;
  key: string;
  page: string;
  message: string;
  contact: Generated<string>;
  created_at: Generated<Date>;
};

export type AccountEventTable = {
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

export type AttachmentTable = {
  id: GeneratedAlways<number>;
  /** Null: brought and not published. */
  notice_id: number | null;
  uploaded_by: number;
  kind: "image" | "pdf";
  hash: Buffer;
  bytes: number;
  width: number | null;
  height: number | null;
  small_hash: Buffer | null;
  name: string;
  alt: Generated<string>;
  position: Generated<number>;
  created_at: Generated<Date>;
};

export type ClusterTable = {
  id: GeneratedAlways<number>;
  name: string;
  municipality_id: number;
};

export type CommitteeOfficeTable = {
  id: GeneratedAlways<number>;
  condominium_id: number;
  person_id: number;
  office: "responsible" | "treasurer" | "secretary" | "member";
  starts_on: CalendarDate;
  ends_on: CalendarDate | null;
  appointed_by: number | null;
  ended_by: number | null;
};

export type CompanyTable = {
  id: Generated<number>;
  name: string;
  office_name: string;
  office_phone: string;
  office_sms: string | null;
  office_hours: unknown;
  office_email: string | null;
  demonstration: Generated<boolean>;
};

export type CondominiumTable = {
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

export type DataAccessTable = {
  id: GeneratedAlways<number>;
  person_id: number;
  staff_id: number;
  staff_name: string;
  kind: "sheet" | "letter" | "identity" | "assisted" | "registry" | "staff" | "erasure" | "secondFactor" | "notReached";
  reason: Generated<string>;
  created_at: Generated<Date>;
};

export type DataExportTable = {
  id: GeneratedAlways<number>;
  person_id: number;
  state: Generated<"waiting" | "ready" | "failed" | "removed">;
  requested_at: Generated<Date>;
  ready_at: Date | null;
  expires_at: Date | null;
  file: string | null;
  bytes: number | null;
};

export type DwellingTable = {
  id: GeneratedAlways<number>;
  condominium_id: number;
  stairwell_id: number;
  code: string;
  floor: number;
  unit: string;
  rooms: string;
  millesimi: string;
};

export type ErasureRequestTable = {
  id: GeneratedAlways<number>;
  person_id: number;
  words: boolean;
  message: Generated<string>;
  requested_at: Generated<Date>;
  due_on: CalendarDate;
  extended_because: string | null;
  state: Generated<"open" | "withdrawn" | "done" | "refused">;
  decided_by: number | null;
  decided_at: Date | null;
  answer: string | null;
  told: "email" | "paper" | null;
};

export type HouseholdTable = {
  id: GeneratedAlways<number>;
  condominium_id: number;
};

export type HouseholdMemberTable = {
  household_id: number;
  condominium_id: number;
  person_id: number;
  joined_on: CalendarDate;
  left_on: CalendarDate | null;
};

export type IdempotencyKeyTable = {
  person_id: number;
  scope: string;
  key: string;
  outcome: unknown | null;
  created_at: Generated<Date>;
};

export type IdentityCheckTable = {
  id: GeneratedAlways<number>;
  person_id: number;
  checked_by: number;
  method: "document" | "known" | "contract";
  created_at: Generated<Date>;
};

export type KnownDeviceTable = {
  person_id: number;
  device_hash: Buffer;
  first_seen_at: Generated<Date>;
};

export type LetterTable = {
  batch_id: number;
  condominium_id: number;
  person_id: number;
  place: number;
  attempt: Generated<number>;
  access_code_id: number | null;
};

export type LetterBatchTable = {
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

export type MunicipalityTable = {
  id: GeneratedAlways<number>;
  name: string;
};

export type NoticeTable = {
  id: GeneratedAlways<number>;
  kind: "office" | "committee" | "neighbour";
  importance: Generated<"urgent" | "important" | "normal">;
  status: "published" | "withdrawn";
  author_id: number;
  title: string;
  body: string;
  brief_what: Generated<string>;
  brief_when: Generated<string>;
  brief_where: Generated<string>;
  brief_todo: Generated<string>;
  lang: string;
  comments_open: Generated<boolean>;
  created_at: Generated<Date>;
  published_at: Date;
  valid_until: Date | null;
  withdrawn_at: Date | null;
  withdrawn_by: number | null;
  withdrawn_reason: string | null;
  assisted_by: Generated<number | null>;
  assisted_by_name: Generated<string | null>;
  published_despite: Generated<unknown>;
  revision: Generated<number>;
  corrected_at: Date | null;
};

export type NoticeCommentTable = {
  id: GeneratedAlways<number>;
  posting_id: number;
  condominium_id: number;
  parent_id: number | null;
  author_id: number;
  voice: "office" | "committee" | "neighbour";
  body: string;
  lang: string;
  created_at: Generated<Date>;
  removed_at: Date | null;
  assisted_by: Generated<number | null>;
  assisted_by_name: Generated<string | null>;
};

export type NoticeDraftTable = {
  id: GeneratedAlways<number>;
  author_id: number;
  kind: "office" | "committee" | "neighbour";
  condominium_id: number | null;
  territory_id: number | null;
  words: unknown;
  revision: Generated<number>;
  saved_by: number;
  created_at: Generated<Date>;
  saved_at: Generated<Date>;
  saved_by_name: Generated<string>;
};

export type NoticeMuteTable = {
  person_id: number;
  posting_id: number;
  muted_at: Generated<Date>;
};

export type NoticeReadTable = {
  posting_id: number;
  condominium_id: number;
  household_id: number;
  person_id: number;
  read_at: Generated<Date>;
  assisted_by: Generated<number | null>;
};

export type NoticeRevisionTable = {
  notice_id: number;
  number: number;
  lang: string;
  title: string;
  body: string;
  brief_what: string;
  brief_when: string;
  brief_where: string;
  brief_todo: string;
  reason: string;
  replaced_at: Generated<Date>;
  replaced_by: number;
};

export type NoticeTemplateTable = {
  id: GeneratedAlways<number>;
  territory_id: number;
  name: string;
  words: unknown;
  revision: Generated<number>;
  saved_by: number;
  saved_at: Generated<Date>;
};

export type NoticeVersionTable = {
  notice_id: number;
  lang: string;
  title: string;
  body: string;
  brief_what: Generated<string>;
  brief_when: Generated<string>;
  brief_where: Generated<string>;
  brief_todo: Generated<string>;
  source: "person" | "machine";
  revision: number;
  written_by: number | null;
  written_at: Generated<Date>;
  reviewed_by: number | null;
  reviewed_at: Date | null;
};

export type ParticipantTable = {
  condominium_id: number;
  person_id: number;
  /** Null: erased on request. */
  shown_name: string | null;
  first_entered_at: Generated<Date>;
};

export type PassphraseTable = {
  person_id: number;
  argon2_hash: string;
  changed_at: Generated<Date>;
};

export type PersonTable = {
  id: GeneratedAlways<number>;
  registry_number: string;
  first_name: string;
  last_name: string;
  birth_year: number;
  shown_name: string | null;
  locale: Generated<string>;
  letters: Generated<"a" | "piu" | "piupiu">;
  theme: Generated<"system" | "light" | "dark">;
  told_by: Generated<"paper" | "email" | "sms" | "app">;
  email: string | null;
  email_confirmed_at: Date | null;
  phone: string | null;
  sign_in_name: string | null;
  welcomed_at: Date | null;
  created_at: Generated<Date>;
  phone_confirmed_at: Date | null;
  erased_at: Date | null;
};

export type PostingTable = {
  id: GeneratedAlways<number>;
  notice_id: number;
  condominium_id: number;
  author_id: number;
  published_at: Date;
  /** Null: the whole condominium. */
  stairwell_ids: number[] | null;
  pinned_until: Date | null;
  hidden_at: Date | null;
};

export type PostingDisplayTable = {
  posting_id: number;
  condominium_id: number;
  stairwell_id: number;
  posted_at: Generated<Date>;
  posted_by: number;
  taken_down_at: Date | null;
  taken_down_by: number | null;
};

export type RecoveryCodeTable = {
  person_id: number;
  code_hash: Buffer;
  used_at: Date | null;
};

export type RegistryImportTable = {
  id: GeneratedAlways<number>;
  made_by: number;
  made_at: Generated<Date>;
  file_name: string;
  file_hash: Buffer;
  bytes: number;
  effective_on: CalendarDate;
  state:
    | "reading"
    | "mapping"
    | "planning"
    | "ready"
    | "waiting"
    | "applying"
    | "applied"
    | "undoing"
    | "undone"
    | "dropped"
    | "failed";
  headers: Generated<unknown>;
  sample: Generated<unknown>;
  mapping: Generated<unknown>;
  counts: Generated<unknown>;
  progress: Generated<number>;
  failure: string | null;
  planned_version: number | null;
  plan_digest: Buffer | null;
  confirmed_by: number | null;
  confirmed_at: Date | null;
  seconded_by: number | null;
  seconded_at: Date | null;
  applied_at: Date | null;
  undone_by: number | null;
  undone_at: Date | null;
};

export type RegistryImportChangeTable = {
  id: GeneratedAlways<number>;
  import_id: number;
  person_id: number | null;
  entity:
    | "municipality"
    | "territory"
    | "condominium"
    | "stairwell"
    | "dwelling"
    | "person"
    | "household"
    | "tenancy"
    | "household_member"
    | "committee_office"
    | "access_code";
  entity_key: unknown;
  before: unknown | null;
  after: unknown | null;
  undone: Generated<boolean>;
  kept: "acted" | "changed" | "stands" | null;
};

export type RegistryImportRowTable = {
  id: GeneratedAlways<number>;
  import_id: number;
  line: number | null;
  person_id: number | null;
  household_id: number | null;
  fields: Generated<unknown>;
  outcome: "new" | "changed" | "unchanged" | "blocked" | "missing" | "error" | null;
  before: unknown | null;
  after: unknown | null;
  errors: Generated<unknown>;
  condominium_code: string | null;
  end_ticked: Generated<boolean>;
};

export type RegistryMappingTable = {
  header: string;
  field: string;
  mapped_by: number;
  mapped_at: Generated<Date>;
};

export type RegistryVersionTable = {
  id: Generated<number>;
  version: Generated<number>;
};

export type RetentionRuleTable = {
  kind: string;
  days: number;
  changed_by: number | null;
  changed_at: Generated<Date>;
};

export type RetentionRunTable = {
  id: GeneratedAlways<number>;
  ran_at: Generated<Date>;
  dry: Generated<boolean>;
  removed: unknown;
  ahead: Generated<unknown>;
};

export type SecondFactorTable = {
  person_id: number;
  sealed_secret: Buffer;
  confirmed_at: Date | null;
  last_step: Generated<number>;
};

export type SessionTable = {
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

export type SignInLinkTable = {
  token_hash: Buffer;
  person_id: number;
  purpose: "enter" | "confirm";
  email: string;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
};

export type SignInPairingTable = {
  token_hash: Buffer;
  number: string;
  created_at: Generated<Date>;
  expires_at: Date;
  helper_id: number | null;
  person_id: number | null;
  code_id: number | null;
  used_at: Date | null;
};

export type StaffChangeTable = {
  id: GeneratedAlways<number>;
  person_id: number;
  changed_by: number | null;
  kind:
    | "made"
    | "roleGiven"
    | "roleEnded"
    | "territoriesSet"
    | "conflictSet"
    | "conflictEnded"
    | "deactivated"
    | "codePrinted"
    | "secondFactorReset";
  details: Generated<unknown>;
  created_at: Generated<Date>;
};

export type StaffConflictTable = {
  person_id: number;
  condominium_id: number;
  reason: string;
};

export type StaffRoleTable = {
  person_id: number;
  role: "moderator" | "operator" | "mediator" | "arrears" | "coordinator" | "director" | "administrator";
  starts_on: CalendarDate;
  ends_on: CalendarDate | null;
};

export type StaffTerritoryTable = {
  person_id: number;
  territory_id: number;
};

export type StairwellTable = {
  id: GeneratedAlways<number>;
  condominium_id: number;
  name: string;
};

export type TenancyTable = {
  id: GeneratedAlways<number>;
  condominium_id: number;
  dwelling_id: number;
  household_id: number;
  holder_id: number;
  contract_number: string;
  starts_on: CalendarDate;
  ends_on: CalendarDate | null;
};

export type TerritoryTable = {
  id: GeneratedAlways<number>;
  name: string;
};

export type TranslationTable = {
  hash: Buffer;
  text: string;
  made_at: Generated<Date>;
};

export type ThrottleTable = {
  key: Buffer;
  hits: number;
  window_ends_at: Date;
  blocked_until: Date | null;
};

/** Every table the portal can name. tests/integration/schema.test.ts holds it against the real database. */
export type Database = {
  access_code: AccessCodeTable;
  accessibility_feedback: AccessibilityFeedbackTable;
  account_event: AccountEventTable;
  attachment: AttachmentTable;
  cluster: ClusterTable;
  committee_office: CommitteeOfficeTable;
  company: CompanyTable;
  condominium: CondominiumTable;
  data_access: DataAccessTable;
  data_export: DataExportTable;
  dwelling: DwellingTable;
  erasure_request: ErasureRequestTable;
  household: HouseholdTable;
  household_member: HouseholdMemberTable;
  idempotency_key: IdempotencyKeyTable;
  identity_check: IdentityCheckTable;
  known_device: KnownDeviceTable;
  letter: LetterTable;
  letter_batch: LetterBatchTable;
  municipality: MunicipalityTable;
  notice: NoticeTable;
  notice_comment: NoticeCommentTable;
  notice_draft: NoticeDraftTable;
  notice_mute: NoticeMuteTable;
  notice_read: NoticeReadTable;
  notice_revision: NoticeRevisionTable;
  notice_template: NoticeTemplateTable;
  notice_version: NoticeVersionTable;
  participant: ParticipantTable;
  passphrase: PassphraseTable;
  person: PersonTable;
  posting: PostingTable;
  posting_display: PostingDisplayTable;
  recovery_code: RecoveryCodeTable;
  registry_import: RegistryImportTable;
  registry_import_change: RegistryImportChangeTable;
  registry_import_row: RegistryImportRowTable;
  registry_mapping: RegistryMappingTable;
  registry_version: RegistryVersionTable;
  retention_rule: RetentionRuleTable;
  retention_run: RetentionRunTable;
  second_factor: SecondFactorTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  sign_in_pairing: SignInPairingTable;
  staff_change: StaffChangeTable;
  staff_conflict: StaffConflictTable;
  staff_role: StaffRoleTable;
  staff_territory: StaffTerritoryTable;
  stairwell: StairwellTable;
  tenancy: TenancyTable;
  territory: TerritoryTable;
  throttle: ThrottleTable;
  translation: TranslationTable;
};
