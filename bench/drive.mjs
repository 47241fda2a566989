// Load from one process of its own: autocannon on sixteen connections, each asking for the next of many in turn.
import autocannon from 'autocannon';

/** For so many seconds, or so many requests. `requests` is a list of {method, path, headers, body}; answers other than 200 or with errors stop the bench. */
export async function drive(url, requests, { seconds, amount, connections = 16, expect }) {
  let at = 0;
  const latencies = [];
  const wrong = [];
  const run = autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    requests: [{ setupRequest: (request) => ({ ...request, ...requests[at++ % requests.length] }) }],
    verifyBody: (body) => {
      const text = String(body);
      const good = expect(text);
      if (!good && wrong.length < 3) wrong.push(text.slice(0, 300));
      return good;
    },
  });
  run.on('response', (_client, status, _bytes, time) => {
    latencies.push(time);
    if (status !== 200 && wrong.length < 3) wrong.push(`status ${status}`);
  });
  const result = await run;
  if (wrong.length > 0) throw new Error(`${url}: ${wrong.join(' | ')}`);
  latencies.sort((a, b) => a - b);
  const at100 = (p) => Number((latencies[Math.min(latencies.length - 1, Math.floor((p / 100) * latencies.length))] ?? 0).toFixed(2));
  return { rps: Math.round(latencies.length / result.duration), p50: at100(50), p95: at100(95), p99: at100(99), count: latencies.length };
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
