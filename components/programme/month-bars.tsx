import { useLocale } from "next-intl";
import { dateFormat } from "@/lib/date/format";
import type { MonthFigure } from "./activity-by-month";
import { rangeOf } from "./chart-scale";

type Props = {
  months: MonthFigure[];
  threshold: number | undefined;
  write: (value: number) => string;
};

const chart = { height: 220, top: 24, bottom: 28, left: 4 };
const shapes = [
  { id: "wide", width: 720, look: "max-sm:hidden", font: 14 },
  { id: "tall", width: 358, look: "sm:hidden", font: 13 },
] as const;

/** The initial of a month, and its year under each January and the first. */
const monthMark = (month: string, locale: string): string =>
  dateFormat(locale, { month: "narrow", timeZone: "UTC" }).format(new Date(`${month}-01T12:00:00Z`));

function Bars({ months, threshold, write, shape }: Props & { shape: (typeof shapes)[number] }) {
  const locale = useLocale();
  const { low, high } = rangeOf([
    ...months.flatMap(({ value, waiting = 0 }) => [value, value + waiting]),
    threshold ?? 0,
  ]);
  const inner = chart.height - chart.top - chart.bottom;
  const yOf = (value: number): number => chart.top + inner * (1 - (value - low) / (high - low));
  const step = (shape.width - chart.left * 2) / months.length;
  const bar = Math.min(44, step * 0.62);
  return (
    <svg viewBox={`0 0 ${shape.width} ${chart.height}`} aria-hidden="true" className={`block w-full ${shape.look}`}>
      {months.map(({ month, value, waiting = 0 }, place) => {
        const x = chart.left + step * place + (step - bar) / 2;
        const [top, foot] = [Math.min(yOf(value), yOf(0)), Math.max(yOf(value), yOf(0))];
        return (
          <g key={month}>
            <rect
              x={x}
              width={bar}
              y={top}
              height={foot - top}
              className={`moves ${value < 0 ? "fill-danger" : "fill-accent"}`}
            />
            {waiting > 0 ? (
              <rect
                x={x + 1}
                width={bar - 2}
                y={yOf(Math.max(0, value) + waiting)}
                height={yOf(Math.max(0, value)) - yOf(Math.max(0, value) + waiting)}
                strokeDasharray="4 3"
                strokeWidth="2"
                className="moves fill-transparent stroke-waiting"
              />
            ) : null}
            <text x={x + bar / 2} y={chart.height - 8} textAnchor="middle" fontSize={shape.font} className="fill-soft">
              {monthMark(month, locale)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={shape.width} y1={yOf(0)} y2={yOf(0)} className="stroke-edge" />
      <text x="0" y={chart.top - 10} fontSize={shape.font} className="fill-soft">
        {write(high)}
      </text>
      {threshold === undefined ? null : (
        <line
          x1="0"
          x2={shape.width}
          y1={yOf(threshold)}
          y2={yOf(threshold)}
          strokeWidth="2"
          strokeDasharray="6 4"
          className="moves stroke-ink"
        />
      )}
    </svg>
  );
}

/** The bars in two shapes, so that their words keep their size on a phone. */
export function MonthBars(props: Props) {
  return (
    <div>
      {shapes.map((shape) => (
        <Bars key={shape.id} {...props} shape={shape} />
      ))}
    </div>
  );
}
