/** A part of a whole as a bar beside its number. The number says it all, so the bar is drawn for the eye alone. */
interface BarProps {
  readonly part: number;
  readonly whole: number;
  /** Over its measure: drawn as an alarm. */
  readonly over?: boolean;
}

const WIDTH = 96;

export function Bar({ part, whole, over = false }: BarProps) {
  const length = whole > 0 ? Math.min(1, Math.max(0, part / whole)) * WIDTH : 0;
  return (
    <svg
      className={`part-bar ${over ? 'over' : ''}`}
      viewBox={`0 0 ${WIDTH} 10`}
      width={WIDTH}
      height={10}
      aria-hidden="true"
    >
      <rect className="whole" width={WIDTH} height={10} rx={2} />
      <rect className="part" width={length} height={10} rx={2} />
    </svg>
  );
}
