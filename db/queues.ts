// A worker that says nothing for so long has died: long work that somebody waits for is taken up by another at once.
const heartbeatSeconds = 20;

/**
 * Job queues of pg-boss, made by the owner at migration. A job is sent inside the transaction of the command it follows.
 * `notify`: somebody sits and waits for it, so the worker is woken at the commit instead of at its next look.
 */
export const queues = [
  { name: "mail", options: { retryLimit: 8, retryDelay: 10, retryBackoff: true, deleteAfterSeconds: 3600 } },
  { name: "housekeeping", options: { retryLimit: 2 } },
  { name: "initiativeClocks", options: { retryLimit: 2 } },
  { name: "initiativeEvening", options: { retryLimit: 2 } },
  {
    name: "initiativeSummary",
    options: { retryLimit: 8, retryDelay: 10, retryBackoff: true, deleteAfterSeconds: 3600 },
  },
  { name: "registry", options: { retryLimit: 2, expireInSeconds: 900, heartbeatSeconds, notify: true } },
  { name: "dataExport", options: { retryLimit: 2, retryDelay: 30, expireInSeconds: 900, heartbeatSeconds } },
  { name: "translate", options: { retryLimit: 6, retryDelay: 30, retryBackoff: true, expireInSeconds: 300 } },
] as const;

export type QueueName = (typeof queues)[number]["name"];
