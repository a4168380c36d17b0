import { Injectable } from '@nestjs/common'
import { generatePlan } from '../data/plans.ts'
import { PrismaService } from './prisma.service.ts'

@Injectable()
export class PlansService {
  constructor(private readonly prisma: PrismaService) {}

  generate(pathId: string) {
    return generatePlan(this.prisma, pathId)
  }
}
