import { icon, line } from './icons'

/** The signs that only views that are loaded later have. */
export const viewIcons = {
  print: () => icon(line('M4.4 5.8V2.2h7.2v3.6M4.4 11.4H2.2V5.8h11.6v5.6h-2.2M4.4 9.4h7.2v4.4H4.4Z')),
  stop: () => icon(line('M3.6 3.6h8.8v8.8H3.6Z')),
  swap: () => icon(line('M2.6 5.4h10M10 2.8l2.6 2.6L10 8M13.4 10.6h-10M6 8l-2.6 2.6L6 13.2'), 'mirrored'),
}
