import { useLocale } from "next-intl";
import { addMonths, type Day, monthOf } from "@/lib/date/day";
import type { OutlookChange } from "@/lib/forecast/outlook";
import { dateFormat } from "@/lib/i18n/intl";
import { type OutlookChartFrame, type OutlookMark, outlookChartShape } from "./outlook-chart-geometry";

type OutlookChartProps = {
  levels: readonly { id: string; name: string }[];
  tier: string;
  changes: readonly OutlookChange[];
  on: Day;
  until: Day;
};

const shapes: (OutlookChartFrame & { id: string; look: string; font: number; every: number })[] = [
  { id: "wide", width: 960, height: 260, left: 190, top: 12, bottom: 34, look: "max-sm:hidden", font: 15, every: 3 },
  { id: "tall", width: 358, height: 250, left: 4, top: 22, bottom: 30, look: "sm:hidden", font: 13, every: 6 },
];

/** First days of the months named on the axis; none within a month of its end. */
const ticksOf = (on: Day, until: Day, every: number): Day[] => {
  const first = addMonths(`${monthOf(on)}-01`, 1);
  const days = Array.from({ length: 24 }, (_, month) => addMonths(first, month));
  return days.filter((day) => (Number(day.slice(5, 7)) - 1) % every === 0 && day < addMonths(until, -1));
};

/** Each kind of mark has its own shape, so that it can be told without colour. */
export function MarkShape({ kind, x, y }: Pick<OutlookMark, "kind" | "x" | "y">) {
  if (kind === "fall")
    return (
      <path d={`M${x - 8} ${y - 6} H${x + 8} L${x} ${y + 8} Z`} strokeWidth="2" className="fill-risk stroke-paper" />
    );
  return (
    <circle
      cx={x}
      cy={y}
      r="6"
      strokeWidth="3"
      className={kind === "lost" ? "fill-paper stroke-risk" : "fill-accent stroke-paper"}
    />
  );
}

function Axis({ shape, on, until, xOf, foot }: Axis) {
  const locale = useLocale();
  return ticksOf(on, until, shape.every).map((day) => (
    <g key={day}>
      <line x1={xOf(day)} x2={xOf(day)} y1={foot} y2={foot + 6} className="stroke-edge" />
      <text x={xOf(day)} y={shape.height - 8} textAnchor="middle" fontSize={shape.font} className="fill-soft">
        {dateFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`))}
      </text>
    </g>
  ));
}

type Axis = {
  shape: (typeof shapes)[number];
  on: Day;
  until: Day;
  xOf: (day: Day) => number;
  foot: number;
};

function Drawing({ levels, tier, changes, on, until, shape }: OutlookChartProps & { shape: (typeof shapes)[number] }) {
  const ids = levels.map(({ id }) => id);
  const { line, area, marks, foot, yOf, xOf } = outlookChartShape(shape, ids, tier, changes, [on, until]);
  const isTall = shape.id === "tall";
  return (
    <svg viewBox={`0 0 ${shape.width} ${shape.height}`} aria-hidden="true" className={`block w-full ${shape.look}`}>
      {levels.map(({ id, name }) => (
        <g key={id}>
          <line x1={shape.left} x2={shape.width} y1={yOf(id)} y2={yOf(id)} className="stroke-rule" />
          <text
            x={isTall ? shape.width : 0}
            y={isTall ? yOf(id) - 7 : yOf(id) + 5}
            fontSize={isTall ? 13 : 17}
            textAnchor={isTall ? "end" : "start"}
            className={`font-serif ${id === tier ? "fill-ink font-semibold" : "fill-soft"}`}
          >
            {name}
          </text>
        </g>
      ))}
      <path d={area} className="fill-accent-wash" />
      <line x1={shape.left} x2={shape.width} y1={foot} y2={foot} className="stroke-edge" />
      <path d={line} fill="none" strokeWidth="3.5" strokeLinejoin="round" className="stroke-accent" />
      {marks.map(({ x, y, fromY, kind }) =>
        kind === "fall" ? (
          <line key={`${x}`} x1={x} x2={x} y1={fromY} y2={y} strokeWidth="3.5" className="stroke-risk" />
        ) : null,
      )}
      {marks.map(({ x, y, kind }) => (
        <MarkShape key={`${x}`} kind={kind} x={x} y={y} />
      ))}
      <circle cx={shape.left + 7} cy={yOf(tier)} r="7" strokeWidth="2" className="fill-accent stroke-paper" />
      <Axis shape={shape} on={on} until={until} xOf={xOf} foot={foot} />
    </svg>
  );
}

/** The line at two sizes, so that its text stays readable on a phone. */
export function OutlookChartDrawing(props: OutlookChartProps) {
  return shapes.map((shape) => <Drawing key={shape.id} {...props} shape={shape} />);
}
