// Words of the line below the map.

export const LEGEND = {
  'legend.level': 'nobody leads',
  'legend.star': '* a domain led',
  'legend.share': '{power}, %:',
  'legend.change': '± since last turn:',
  'legend.still': 'unchanged',
} as const;
