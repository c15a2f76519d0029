import type { StaffAccount } from "../queries/staff-account.server";

/** What every part of an account's page needs: whose it is, where its forms go, and whether there are any. */
export type PartProps = { account: StaffAccount; path: string; may: boolean };
