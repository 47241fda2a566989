/** All figures of one process, as Prometheus reads them. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import { observeRequests, type Tallied } from './requests.js';
import { observeState, type StateSource } from './state.js';

export function collectFigures(source: StateSource, tallied: Tallied) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const ask = observeState(registry, source);
  return {
    observe: observeRequests(registry, tallied),
    contentType: registry.contentType,
    metrics: async (): Promise<string> => {
      await ask();
      return registry.metrics();
    },
  };
}
