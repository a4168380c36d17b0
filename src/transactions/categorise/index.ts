export { merchantKey } from './merchant-key.ts'
export { type CategorySuggestion, suggestCategory } from './suggest-category.ts'
