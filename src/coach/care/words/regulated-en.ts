/** What needs a licence to advise on, in the notation of the vocabulary. */
export const matters: readonly string[] = [
  'invest|invests|invested|investing|investment|investments|investor|investors|reinvest',
  'stock|stocks|shares|equities|etf|etfs|reit|reits|bitcoin|bitcoins|btc|crypto|cryptos|cryptocurrency|cryptocurrencies|ethereum|eth|dogecoin|doge|solana|altcoin|altcoins|memecoin|forex|dividend|dividends|portfolio|nasdaq|annuity|annuities|nft|nfts|treasuries|tbills|commodities|derivatives|brokerage|robinhood|coinbase|binance|vanguard|sp500|nifty',
  'aapl|tsla|nvda|msft|amzn|googl|goog|nflx|spy|voo|qqq|vti|gme|ticker|tickers',
  'bond|bonds !with|over|together',
  'roth|ira|iras|isas|sipp|superannuation|sip|ppf|elss|gilts',
  'mutual|index|hedge|money_market|pension|retirement|tracker fund|funds|account|accounts',
  'day|options|margin|swing trading|trade|trader',
  'certificate|certificates of deposit',
  's p #',
  'pension|pensions fund|funds|plan|plans|scheme|pot|contributions|provider',
  'put|pay|paying|contribute|contributing|more|max_out|transfer|invest|into|consolidate .. pension|pensions|ira|isa',
  'precious|gold|silver metal|metals|bars|bullion|coins',
  'is|buy|buying|into|hold|in gold|silver !gym|ring|necklace|chain|card|earrings|bracelet|watch',
  'tax|taxes|taxed|irs|hmrc|deduct|deducting|deduction|deductions|deductible|vat|gst|taxable|1099|w2|taxman|capital_gains|itr',
  'write off|it_off',
  'tax|vat return|returns|bracket|brackets|credit|credits|refund_faster',
  'lawyer|lawyers|attorney|attorneys|solicitor|lawsuit|lawsuits|legal|legally|illegal|law|laws|bankruptcy|insolvency|inheritance|inherit|custody|alimony|prenup|court|sue|sued|suing|evict|evicted|eviction|garnish|garnished|garnishment|bailiff|bailiffs|statute_of_limitations|foreclose|foreclosure|repossess|small_claims|probate|liable|liability|subpoena',
  'divorce|divorced|divorcing .. ?|settlement|assets|house|split|half',
  'gold|silver|property|real_estate .. safer|safe|better|grow|rise|crash|investment',
  'take|seize|repossess|lose|keep my|our|the|his|her house|home|car|wages|stuff|deposit|inheritance !to|for|out|in|at|off',
  'jail|prison|arrested .. debt|debts|loan|paying|pay|owe',
]

/** Asks for a way to let money work that name no product. */
export const growth: readonly string[] = [
  'where|how|what .. put|park|place|do_with|keep|stash|grow|make|get|let .. money|savings|cash|dollars|euros|pounds|# .. grow|grows|growing|work_for_me|grow_faster|earn_more|earn_interest|best_return|multiply|yield|returns|double|to_work',
  'make|let|get my|the|our money|cash|savings grow|work|multiply|work_for|earn|double',
  'grow|multiply|double|triple my|our|the money|savings|cash|wealth|capital|nest_egg|#',
  'best|highest|good|higher|better|max return|returns|yield|yields|roi',
  'what|which .. yields|pays|returns|earns more|most|better|best !bills',
  'get rich|wealthy|rich_quick',
  'passive income',
  'bet|bets|betting|gamble|gambling|casino|lottery .. make|win|earn|double .. money|cash|rich|profit',
]

/** What only shares a word: safety money, refunds, other meanings. */
export const everyday: readonly string[] = [
  'emergency|rainy_day|vacation|holiday|boat|travel|trip|college|sinking|wedding|christmas|house|car fund|funds',
  'tax|taxes refund|rebate|refunds|return_came|return_money',
  'before|after|pre|post|plus|incl|including|with|without tax|taxes|vat',
  'stock up|on',
  'in|out_of stock',
  'savings|saving|bank|checking|current bonds_account|account|accounts',
  'court|tennis|squash|padel|basketball|badminton court|shoes|rental|fee|booking|hire',
  'law school|degree|books',
  'pension came|arrived|landed|payment|was|hit|cleared',
  'my pension .. #',
  'invest in|on myself|education|health|a_course|a_bike|good_shoes|a_laptop|a_new',
]

/** Questions about one’s own records, and saving for what is due, which no licence is needed for. */
export const ownRecords: readonly string[] = [
  'how much .. did|have|has|was|am i|we|my|been|already|ive .. spend|spent|spending|pay|paid|paying|invest|invested|put|gone|cost',
  'how much .. do i|we spend|invest',
  'how much .. went|goes|gone|spent|paid|invested on|to|in|for|into|toward|towards',
  'my|total|show|list|see|compare|track .. spending|spent|expenses|payments|expense|transactions|costs .. on|for|in|to|with|under|category|and',
  'can|could|should|do|will i .. afford|have_enough|have_money .. ',
  'afford',
  'save|saving|set_aside|put_aside|stash|goal|target .. for|towards|toward .. tax|taxes|lawyer|court|legal|divorce|solicitor|attorney',
  'when .. paid|pay|due',
]

/** What asks without a question mark. */
export const wishes: readonly string[] = [
  'or|vs|versus|what|which|how|can|could|may|should|must|is|are|do|does|will|would|where|why|want|wanna|like|need|thinking|planning|considering|wondering|tempted|interested|curious|heard|suggest|recommend|pick|choose|best|good|better|worth|advice|advise|tip|tips|tell_me|teach|explain|help|any',
]
