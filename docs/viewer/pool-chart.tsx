/**
 * The pool by place in the queue: what is left after each claim, with the claim that ended it. The arrow keys move from place to place.
 * @module
 */
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLanguage } from './language';
import { Section } from './parts';
import type { Opened, Outcome, Row } from './questions';
import { differenceOf, sumOf, yuanOf } from './steps';
import { filled, grouped, type Words } from './words';

interface Point {
  readonly place: number;
  readonly left: number;
  readonly row?: Row;
}

const height = 280;
const margin = { top: 28, right: 16, bottom: 40, left: 56 };
const fenOf = (amount: string): number => Number(amount.replace('.', ''));

/** What is left before the first claim and after each, in fen. */
function pointsOf({ rows, pool }: Outcome, { carried }: Opened): readonly Point[] {
  let left = fenOf(pool.budget) - fenOf(carried.granted);
  const start: Point = { place: carried.decided, left };
  const claims = rows.flatMap((row) => {
    if (row.place === undefined) return [];
    left -= fenOf(row.granted);
    return [{ place: row.place, left, row }];
  });
  return [start, ...claims];
}

export function PoolChart(props: {
  readonly opened: Opened;
  readonly outcome: Outcome;
  readonly onChoose: (application: string) => void;
}) {
  const { opened, outcome, onChoose } = props;
  const { t, isPrinting } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, isPrinting);
  const [at, setAt] = useState<number>();
  const points = useMemo(() => pointsOf(outcome, opened), [outcome, opened]);
  const before = useMemo(
    () => (outcome === opened.base ? undefined : pointsOf(opened.base, opened)),
    [outcome, opened],
  );
  const last = points.length - 1;
  const summary = sentenceOf(points, outcome, t);
  if (last < 1) {
    return (
      <Section name="pool" title={t.pool}>
        <p>{t.noClaims}</p>
      </Section>
    );
  }
  const all = [...points, ...(before ?? [])];
  const x = scaleLinear(
    [points[0]?.place ?? 0, all.reduce((most, { place }) => Math.max(most, place), 1)],
    [margin.left, width - margin.right],
  );
  const y = scaleLinear(
    [0, all.reduce((most, { left }) => Math.max(most, left), 1) / 1e6],
    [height - margin.bottom, margin.top],
  ).nice(5);
  const ofX = ({ place }: Point) => x(place);
  const ofY = ({ left }: Point) => y(left / 1e6);
  const drawn = thinned(points, width);
  const shape = area<Point>().x(ofX).y0(y(0)).y1(ofY).curve(curveStepAfter)(drawn) ?? '';
  const edge = line<Point>().x(ofX).y(ofY).curve(curveStepAfter);
  const ended = points.find(({ row }) => row !== undefined && row.application === outcome.pool.firstShortfall);
  const point = at === undefined ? undefined : points[at];
  const move = (place: number) => setAt(Math.min(Math.max(place, 1), last));
  const nearest = (event: { readonly clientX: number; readonly currentTarget: EventTarget | null }) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    move(Math.round(x.invert(event.clientX - box.left) - (points[0]?.place ?? 0)));
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowRight: (at ?? 0) + 1,
    ArrowLeft: (at ?? 2) - 1,
    ArrowUp: (at ?? 0) + 1,
    ArrowDown: (at ?? 2) - 1,
    PageUp: (at ?? 0) + 10,
    PageDown: (at ?? 11) - 10,
    Home: 1,
    End: last,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = keys[event.key];
    if (place !== undefined) move(place);
    else if (event.key === 'Enter' && point?.row !== undefined) onChoose(point.row.application);
    else return;
    event.preventDefault();
  };
  const isLate = ended !== undefined && x(ended.place) > width * 0.6;
  return (
    <Section name="pool" title={t.pool} hint={t.poolHint}>
      <p class="finding">{summary}</p>
      <div
        ref={frame}
        class="chart"
        role="slider"
        tabIndex={0}
        aria-label={t.pool}
        aria-valuemin={1}
        aria-valuemax={last}
        aria-valuenow={at ?? last}
        aria-valuetext={readoutOf(point ?? points[last], t)}
        onKeyDown={onKeyDown}
        onPointerMove={nearest}
        onPointerLeave={() => setAt(undefined)}
        onClick={() => point?.row !== undefined && onChoose(point.row.application)}
      >
        <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
          {y.ticks(5).map((tick) => (
            <g key={tick} class="grid">
              <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
              <text x={margin.left - 8} y={y(tick)} dy="0.32em" text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
          <text class="axis" x={4} y={12}>
            {t.moneyAxis}
          </text>
          {x
            .ticks(Math.min(width / 90, last))
            .filter(Number.isInteger)
            .map((tick) => (
              <text key={tick} x={x(tick)} y={height - margin.bottom + 18} text-anchor="middle">
                {tick}
              </text>
            ))}
          <text class="axis" x={width - margin.right} y={height - 4} text-anchor="end">
            {t.poolAxis}
          </text>
          <path class="area" d={shape} />
          {before !== undefined && (
            <>
              <path class="before" d={edge(thinned(before, width)) ?? ''} />
              <path class="legend" d={`M${String(margin.left + 90)},8h28`} />
              <text x={margin.left + 124} y={12}>
                {t.baseLine}
              </text>
            </>
          )}
          <path class="edge" d={edge(drawn) ?? ''} />
          {ended !== undefined && (
            <g class="ended">
              <line x1={x(ended.place)} x2={x(ended.place)} y1={margin.top - 4} y2={y(0)} />
              <circle cx={x(ended.place)} cy={ofY(ended)} r={4} />
              <text x={x(ended.place) + (isLate ? -6 : 6)} y={margin.top + 6} text-anchor={isLate ? 'end' : 'start'}>
                {ended.place} · {ended.row?.application}
              </text>
            </g>
          )}
          {point !== undefined && (
            <g class="cursor">
              <line x1={x(point.place)} x2={x(point.place)} y1={margin.top} y2={y(0)} />
              <circle cx={x(point.place)} cy={ofY(point)} r={4} />
            </g>
          )}
        </svg>
      </div>
      <p class="readout no-print">{point === undefined ? ' ' : readoutOf(point, t)}</p>
    </Section>
  );
}

function readoutOf(point: Point | undefined, t: Words): string {
  if (point?.row === undefined) return '';
  const { place, left, row } = point;
  const { application, name, granted } = row;
  const remaining = grouped(yuanOf(BigInt(left)));
  return filled(t.atPlace, { place, application, name, granted: grouped(granted), remaining });
}

/** Which claim ended the pool, in a sentence. */
function sentenceOf(points: readonly Point[], { pool }: Outcome, t: Words): string {
  const claims = points.slice(1);
  const i = claims.findIndex(({ row }) => row?.application === pool.firstShortfall);
  const row = claims[i]?.row;
  const remaining = grouped(pool.remaining);
  if (row === undefined || pool.firstShortfall === undefined) {
    return filled(t.enough, { count: claims.length, remaining });
  }
  const later = claims.slice(i + 1).flatMap((each) => each.row?.granted ?? []);
  return filled(t.end, {
    place: row.place ?? '',
    application: row.application,
    name: row.name,
    wanted: grouped(differenceOf(row.entitlement, row.capReduction ?? '0.00')),
    room: grouped(yuanOf(BigInt(points[i]?.left ?? 0))),
    granted: grouped(row.granted),
    after: later.length,
    later: grouped(sumOf(later)),
  });
}

/** At most two points for each pixel: the steps between them cannot be seen. */
function thinned(points: readonly Point[], width: number): Point[] {
  const every = Math.max(1, Math.floor(points.length / (2 * width)));
  return points.filter((_, i) => i % every === 0 || i === points.length - 1);
}

/** The width of the element; on paper, that of a sheet. */
function useWidth(frame: { readonly current: HTMLElement | null }, isPrinting: boolean): number {
  const [width, setWidth] = useState(680);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return isPrinting ? 680 : width;
}
