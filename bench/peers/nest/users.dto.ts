import {
  IsEmail,
  IsIn,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator'

export class CreateUserDto {
  @IsString()
  @Length(1, 100)
  external_user_id: string

  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string

  @IsOptional()
  @IsEmail()
  email?: string

  @IsOptional()
  @Matches(/^\+[1-9]\d{1,14}$/)
  phone?: string

  @IsOptional()
  @IsIn(['en', 'pt', 'es'])
  language?: 'en' | 'pt' | 'es'
}

export class CreateIntakeDto {
  @IsNumber()
  @Min(0)
  monthly_income: number

  @IsNumber()
  @Min(0)
  monthly_expenses: number

  @IsIn(['savings', 'debt'])
  financial_goal: 'savings' | 'debt'

  @IsOptional()
  @IsISO8601({ strict: true })
  next_pay_date?: string

  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string

  @IsOptional()
  @IsNumber()
  @Min(0)
  current_savings?: number

  @IsOptional()
  @IsNumber()
  @Min(0)
  total_debt?: number

  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1000)
  debt_apr?: number
}
