/** An axis from nought whose steps are 1, 2 or 5 times a power of ten: not more than five of them. */
export function scaleOf(most: number): { readonly most: number; readonly ticks: readonly number[] } {
  const rough = Math.max(1, most) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? power);
  const count = Math.max(1, Math.ceil(most / step));
  return { most: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => n * step) };
}
