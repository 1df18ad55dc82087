export { default as scenarios } from 'virtual:golden'
export { words } from './words'
