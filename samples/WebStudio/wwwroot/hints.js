// What a field may be, in words.

import { word, told } from './words.js';

export const show = value => value === true ? word('yes') : value === false ? word('no') : typeof value === 'object' ? JSON.stringify(value) : String(value);

export function range(bounds) {
  if (!bounds) {
    return '';
  }
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, sentinels = [] } = bounds;
  const has = value => value !== null && value !== undefined;
  const parts = [];
  if (has(minimum) && has(maximum)) {
    parts.push(minimum === maximum ? String(minimum) : word('from', minimum, maximum));
  } else if (has(minimum) && minimum !== 0) {
    parts.push(word('atLeast', minimum));
  } else if (has(maximum)) {
    parts.push(word('atMost', maximum));
  }
  if (has(exclusiveMinimum)) parts.push(word('above', exclusiveMinimum));
  if (has(exclusiveMaximum)) parts.push(word('below', exclusiveMaximum));
  return [parts.join(', '), ...sentinels.map(one => word('or', one))].filter(Boolean).join(', ');
}

const media = facts => facts
  ? [[...(facts.formats.length ? facts.formats : facts.kinds)].join(', '), ...facts.limits.map(limit => range(limit.range) && range(limit.range) + limit.unit)].filter(Boolean).join('; ')
  : '';

/** What the value may be; empty when anything goes. */
export function constraint(value) {
  const count = text => text && text !== '0' ? text : '';
  const of = (key, bounds) => count(range(bounds)) ? word(key, range(bounds)) : '';
  const files = media(value.media ?? value.items?.media);
  return [
    value.allowed.map(show).join(', '), range(value.range), ...value.limits, of('characters', value.length), of('items', value.count), value.pattern,
    value.items && !value.items.media ? constraint(value.items) : '', files ? word('file_', files) : '',
  ].filter(Boolean).join('; ');
}

/** All that is told of a field besides its description. */
export function hint(field) {
  const parts = [];
  if (!field.value.allowed.length) parts.push(constraint(field.value));
  parts.push(...field.known.map(one => `${show(one.value)}: ${told(one.meaning)}`), ...field.notes.map(told));
  return parts.filter(Boolean).join(' · ');
}

/** Why a file is not even sent; empty when it may be. */
export const tooLarge = (facts, size) => facts?.largest && size > facts.largest.bytes ? word('tooLarge', facts.largest.text) : '';
