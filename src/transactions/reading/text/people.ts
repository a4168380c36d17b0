const PEOPLE_EN =
  '(?:step)?(?:mom|mum|mother|dad|father|brother|bro|sister|sis|son|daughter)s?|mommy|daddy|parents|folks|wife|husband|hubby|spouse|partner|fiancee?|girlfriend|boyfriend|gf|bf|siblings?|kids?|child|children|grand(?:ma|pa|mother|father|parents|son|daughter)|uncle|aunt(?:ie|y)?|cousins?|nephew|niece|\\p{L}+-in-law|(?:best )?friends?|bestie|buddy|pal|roommates?|flatmates?|housemates?|neighbou?rs?|colleagues?|co-?workers?|ex'
const PEOPLE_PT =
  'mae|mamae|pai|papai|pais|espos[oa]|marido|mulher|namorad[oa]|noiv[oa]|companheir[oa]|parceir[oa]|irmaos?|irmas?|filh[oa]s?|av[oo]s?|vov[oa]|ti[oa]s?|prim[oa]s?|sobrinh[oa]s?|sogr[oa]s?|cunhad[oa]s?|nora|genro|(?:melhor )?amig[oa]s?|colegas?|vizinh[oa]s?'
const PEOPLE_ES =
  'mama|papa|papas|madre|padres?|mujer|novi[oa]|pareja|herman[oa]s?|hij[oa]s?|abuel[oa]s?|sobrin[oa]s?|suegr[oa]s?|cunad[oa]s?|yerno|nuera|vecin[oa]s?|companer[oa]s?|(?:mejor )?amig[oa]s?|roomie'
/** People one knows, folded, for a pattern. */
export const peoplePattern = `${PEOPLE_EN}|${PEOPLE_PT}|${PEOPLE_ES}`
/** Given names that are no other word, folded, for a pattern. */
export const namePattern = `
adriana|alejandra|alejandro|alessandra|alice|aline|amanda|amy|ana|andrea|andres|andrew|anna|antonio|arthur|beatriz
ben|bianca|bob|brenda|brian|bruna|bruno|caio|camila|carla|carlos|carmen|carolina|catarina|cesar|charlie|chris
claudia|cristina|dan|daniel|daniela|dave|david|debora|eduardo|elena|emily|emma|enrique|erika|eva|fabio|felipe
fernanda|fernando|francisco|gabriel|gabriela|george|guilherme|gustavo|hector|helena|henrique|ines|isabel|isabela
ivan|jake|james|jane|javier|jeff|jen|jennifer|jenny|jessica|jim|joana|joao|joaquin|joe|john|jorge|jose|josh|juan
juana|juliana|julia|julio|karen|karina|kate|katie|kevin|larissa|laura|leandro|leonardo|leticia|lisa|liz|lorena
luana|lucas|lucia|luis|luisa|luiz|manuel|marcela|marcelo|marcos|maria|mariana|marina|mario|martin|mary|mateo|mateus
matheus|matt|mauricio|michael|miguel|mike|monica|natalia|nick|nicolas|olivia|pablo|patricia|paula|paulo|pedro|peter
rachel|rafael|rafaela|raquel|raul|rebeca|renata|renato|ricardo|roberto|rodrigo|rosana|ryan|sabrina|sam|sandra|sara
sarah|sebastian|sergio|silvia|simone|sofia|sophie|steve|susana|tatiana|thiago|tiago|tom|tony|valentina|valeria
vanessa|veronica|vinicius|vitor|wagner|ximena`
  .trim()
  .replaceAll('\n', '|')
