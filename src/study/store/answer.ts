// The rows of an answer as plain data: lists as lists, and a moment as the same text in whatever zone and language it is
// asked.
import type {
  DuckDBResultReader,
  DuckDBTimestampTZValue,
  DuckDBValueConverter,
  Json,
} from '@duckdb/node-api';

/** A value of an answer. Numbers too large or too long for a number are text; so are moments, after ISO 8601. */
export type Answer = Json;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Answer[])[];
}

type Api = typeof import('@duckdb/node-api');

/** Decimal digits that a number surely holds. */
const DIGITS = 15;

export function tableOf(api: Api, reader: DuckDBResultReader): Table {
  return { columns: reader.deduplicatedColumnNames(), rows: reader.convertRows(plainIn(api)) };
}

function plainIn(api: Api): DuckDBValueConverter<Answer> {
  const stamps = [
    api.DuckDBTimestampValue,
    api.DuckDBTimestampSecondsValue,
    api.DuckDBTimestampMillisecondsValue,
    api.DuckDBTimestampNanosecondsValue,
  ];
  return (value, type, nested) => {
    if (typeof value === 'bigint') {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : value.toString();
    }
    if (value instanceof api.DuckDBDecimalValue && value.width <= DIGITS) return value.toDouble();
    if (value instanceof api.DuckDBTimestampTZValue) return utcText(api, value);
    if (stamps.some((stamp) => value instanceof stamp)) return String(value).replace(' ', 'T');
    return api.JsonDuckDBValueConverter(value, type, nested);
  };
}

function utcText(api: Api, moment: DuckDBTimestampTZValue): string {
  const text = String(new api.DuckDBTimestampValue(moment.micros)).replace(' ', 'T');
  return moment.isFinite ? `${text}Z` : text;
}
