import type { Category } from '../../transactions/category.ts'

export const categoryNames: Record<Category, string> = {
  food: 'comida',
  transport: 'transporte',
  housing: 'vivienda',
  utilities: 'servicios del hogar',
  health: 'salud',
  entertainment: 'entretenimiento',
  education: 'educación',
  clothing: 'ropa',
  savings: 'ahorro',
  debt: 'deudas',
  income: 'gastos de tu trabajo',
  other: 'otras cosas',
}
