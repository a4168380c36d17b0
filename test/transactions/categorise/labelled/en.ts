import type { LabelledSet } from './labelled.ts'

export const en: LabelledSet = {
  kept: {
    food: `
      SQ *BLUE BOTTLE COFFEE OAKLAND CA
      TST* SWEETGREEN 0142 NEW YORK NY
      UBER EATS HELP.UBER.COM CA
      WHOLEFDS MKT 10236 AUSTIN TX
      DD DOORDASH CHIPOTLE 855-973-1040
      TESCO STORES 3421 LONDON GB
      POS DEBIT TRADER JOE'S #552
      PRET A MANGER LONDON
      weekly groceries
      lunch with coworkers
      takeout thai
      grocries at aldi
      a sandwich and a latte
      pizza night
      dinner at the new ramen place
      bagels
      sainsburys s/mkts
      breakfast burrito
      fruit and veg from the market
    `,
    transport: `
      UBER *TRIP HELP.UBER.COM
      LYFT *RIDE SUN 5PM
      POS DEBIT SHELL OIL 574 HOUSTON TX
      TFL TRAVEL CH TFL.GOV.UK/CP
      MTA*NYCT PAYGO NEW YORK NY
      EXXONMOBIL 4812
      JIFFY LUBE #881
      filled up the tank
      bus pass
      parking downtown
      new tires
      train tickets to boston
      oil change
      geico auto insurance
      cab home from the airport
      DELTA AIR 0062341 ATLANTA
      toll
    `,
    housing: `
      rent
      RENT PAYMENT GREYSTAR APTS
      mortgage payment november
      WELLS FARGO HOME MTG AUTO PAY
      THE HOME DEPOT #2604
      IKEA BROOKLYN
      new couch
      plumber for the kitchen sink
      hoa dues
      renters insurance lemonade
      COUNCIL TAX LAMBETH DD
    `,
    utilities: `
      electric bill
      CON EDISON CECONY AUTOPAY
      COMCAST CABLE XFINITY
      T-MOBILE*AUTO PAY
      VODAFONE LTD DIRECT DEBIT
      THAMES WATER
      wifi bill
      phone plan
      PG&E WEB ONLINE
      heating and water
      BRITISH GAS
      trash pickup
    `,
    health: `
      CVS/PHARMACY #02981
      WALGREENS STORE 7741
      dentist copay
      PLANET FITNESS CLUB FEES
      therapy session
      blue cross premium
      new glasses
      BOOTS 1123 MANCHESTER
      allergy meds
      urgent care visit
      yoga class
    `,
    entertainment: `
      NETFLIX.COM LOS GATOS CA
      PAYPAL *SPOTIFYUSAI
      APPLE.COM/BILL 866-712-7753
      AMC 4502 ONLINE
      STEAMGAMES.COM 4259522985
      beers with friends
      concert tickets
      movie night
      TICKETMASTER UK
      happy hour
      disney plus
      hotel in miami
      PLAYSTATION NETWORK
      bowling
    `,
    education: `
      tuition fall semester
      COURSERA.ORG
      textbooks
      daycare
      school supplies
      piano lessons for leo
      UDEMY ONLINE COURSE
      student union exam fee
    `,
    clothing: `
      H&M 0231 CHICAGO IL
      NIKE.COM
      new shoes
      PRIMARK STORES
      winter jacket
      jeans and two tshirts
      OLD NAVY US 5531
      TJ MAXX #0421
      underwear
    `,
    savings: `
      transfer to savings
      emergency fund
      VANGUARD BUY INVESTMENT
      401k contribution
      moved money into my roth ira
      MONZO POT SAVINGS
      + transfer from savings
    `,
    debt: `
      CHASE CREDIT CRD AUTOPAY
      credit card payment
      student loan NAVIENT
      AMEX EPAYMENT ACH PMT
      paid back dad the money I owed
      KLARNA* PAYMENT
      CAPITAL ONE MOBILE PYMT
      car loan
      payday loan
    `,
    income: `
      + PAYROLL ACME INC DIR DEP
      + salary
      + refund shoes zara
      + sold my bike
      + freelance gig
      + IRS TREAS 310 TAX REF
      + VENMO CASHOUT
    `,
    other: `
      ATM WITHDRAWAL 7TH AVE
      ZELLE TO JOHN SMITH
      birthday gift for mom
      haircut
      PETSMART #1188
      AMZN Mktp US*2K4TY
      vet bill for the cat
      overdraft fee
      donation red cross
      random stuff
      dry cleaning
      CHECK 1042
    `,
  },
  tuned: {
    food: `
      CHICK-FIL-A #03412 PLANO TX
      MCDONALD'S F3421
      ATM DEBIT KROGER #511 FUEL POINTS GROCERY
      DELIVEROO.COM LONDON
      school lunch
      takeaways
      ate out w/ sam
      costco run
      resturant bill
      🍕 friday
      milk and eggs
      CARD PURCHASE JOES CRAB RESTAURANT 0912
    `,
    transport: `
      COSTCO GAS #0412
      EZPASS NY REPLENISH
      gas
      gas for the trip to the beach
      uber to work
      car wash
      PARKMOBILE ATLANTA
      petrol
      subway card top up
      ⛽ 40
      speeding ticket
      car insurence
    `,
    housing: `
      ZELLE RENT TO LANDLORD
      LOWES #01823
      matress
      washing machine repair
      lightbulbs
      house cleaning
    `,
    utilities: `
      phone bill
      gas bill
      internet + phone
      VZWRLSS*APOCC VISB
      AT&T *PAYMENT
      DUKE-ENERGY
    `,
    health: `
      target pharmacy
      monthly gym membership
      prescripton refill
      contact lenses
      OPTUMRX
    `,
    entertainment: `
      Amazon Prime*2K4
      AMAZON PRIME VIDEO
      movie snacks and tickets
      drinks with friends
      airbnb weekend
      lottery ticket
      bar tab
      YouTube Premium
    `,
    education: `
      school fees
      books for class
      spanish class
      kids summer camp
    `,
    clothing: `
      school uniform
      socks
      ROSS STORES #221
      dress for the wedding
      MACY'S EAST
    `,
    savings: `
      savings
      bitcoin
      ROBINHOOD FUNDS
      holiday fund
      + withdrawal from savings account
    `,
    debt: `
      DISCOVER E-PAYMENT
      paid off my visa card balance
      loan repayment
      AFFIRM * PAY
    `,
    income: `
      + interest from savings
      + tips
      + dinner money back from anna
    `,
    other: `
      dog food
      present for dad
      john
      eBay O*12-1234
      PAYPAL *JANEDOE
      cigarettes
      taxes
      xqzt 9921
    `,
  },
}
