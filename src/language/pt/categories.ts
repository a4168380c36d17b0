import type { Category } from '../../transactions/category.ts'

export const categoryNames: Record<Category, string> = {
  food: 'alimentação',
  transport: 'transporte',
  housing: 'moradia',
  utilities: 'contas da casa',
  health: 'saúde',
  entertainment: 'lazer',
  education: 'educação',
  clothing: 'roupas',
  savings: 'poupança',
  debt: 'dívidas',
  income: 'custos do seu trabalho',
  other: 'outras coisas',
}
