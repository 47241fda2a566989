/** A bar on a terminal, redrawn in place; on anything else nothing is drawn. */
const WIDTH = 30;
const CLEAR_LINE = '\r\u001B[K';

export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface ProgressBar {
  show(rows: number, share: number): void;
  end(): void;
}

export function progressBar(screen: Screen): ProgressBar {
  if (!screen.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show: (rows, share) => {
      const full = Math.round(Math.min(share, 1) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      screen.write(`${CLEAR_LINE}${bar} ${Math.floor(share * 100)}%  ${rows.toLocaleString('en-US')} 行 rows`);
    },
    end: () => screen.write(CLEAR_LINE),
  };
}
