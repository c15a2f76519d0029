import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { pool } from "./database.server";
import { singleton } from "./singleton.server";

const metrics = () =>
  singleton("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const registers = [registry];
    new Gauge({
      name: "cortile_database_connections",
      help: "Open connections of the pool",
      registers,
      collect() {
        this.set(pool().totalCount);
      },
    });
    return {
      registry,
      requests: new Histogram({
        name: "cortile_request_seconds",
        help: "Duration of finished requests",
        labelNames: ["method", "status"],
        buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
        registers,
      }),
      alarms: new Counter({
        name: "cortile_alarms_total",
        help: "Things staff should look at",
        labelNames: ["kind"],
        registers,
      }),
    };
  });

/** Counts a finished request. */
export function observeRequest(method: string, status: number, seconds: number): void {
  metrics().requests.observe({ method, status }, seconds);
}

/** Counts something that staff should look at. */
export function raiseAlarm(kind: "signInRate"): void {
  metrics().alarms.inc({ kind });
}

/** The Prometheus page. */
export async function writeMetrics(): Promise<{ contentType: string; body: string }> {
  const { registry } = metrics();
  return { contentType: registry.contentType, body: await registry.metrics() };
}
