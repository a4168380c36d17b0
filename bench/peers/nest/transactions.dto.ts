import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator'

export class TransactionRowDto {
  @IsInt()
  @Min(1)
  amount_cents: number

  @IsString()
  @Length(1, 500)
  description: string

  @IsOptional()
  @IsISO8601({ strict: true })
  transaction_date?: string

  @IsOptional()
  @IsIn(['expense', 'income'])
  type?: 'expense' | 'income'

  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string

  @IsOptional()
  @IsString()
  @Length(1, 100)
  external_transaction_id?: string
}

export class CreateTransactionsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => TransactionRowDto)
  transactions: TransactionRowDto[]
}

export class PageQueryDto {
  @IsInt()
  @Min(1)
  @Max(100)
  @Type(() => Number)
  limit = 20

  @IsOptional()
  @IsString()
  cursor?: string
}
