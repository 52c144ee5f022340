import { useLocale } from "next-intl";
import type { MonthFigure } from "./activity-by-month";
import { rangeOf } from "./chart-scale";

type Props = {
  months: MonthFigure[];
  threshold: { at: number; label: string } | undefined;
  write: (value: number) => string;
};

const chart = { height: 220, top: 24, bottom: 28, left: 4 };
const shapes = [
  { id: "wide", width: 720, look: "max-sm:hidden", font: 14 },
  { id: "tall", width: 358, look: "sm:hidden", font: 13 },
] as const;

/** The initial of a month, and its year under each January and the first. */
const monthMark = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "narrow", timeZone: "UTC" }).format(new Date(`${month}-01T12:00:00Z`));

function Bars({ months, threshold, write, shape }: Props & { shape: (typeof shapes)[number] }) {
  const locale = useLocale();
  const { low, high } = rangeOf([
    ...months.flatMap(({ value, waiting = 0 }) => [value, value + waiting]),
    threshold?.at ?? 0,
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
      {threshold ? (
        <g>
          <line
            x1="0"
            x2={shape.width}
            y1={yOf(threshold.at)}
            y2={yOf(threshold.at)}
            strokeWidth="2"
            strokeDasharray="6 4"
            className="stroke-ink"
          />
          <text
            x={shape.width}
            y={yOf(threshold.at) - 7}
            textAnchor="end"
            fontSize={shape.font}
            strokeWidth="4"
            className="fill-ink stroke-paper font-semibold [paint-order:stroke]"
          >
            {threshold.label}
          </text>
        </g>
      ) : null}
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
