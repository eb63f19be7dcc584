# Estimators of a stratified sample with finite populations, on sample.json. Read by reference.R.

sample <- fromJSON("sample.json")
answers <- as.data.frame(sample$respondents)

# What collapseStrata makes of it (at least three respondents), written down by hand.
collapsed <- list(
  "12-ab-25000" = c("12-ab-25000", "12-kreisfrei"),
  "13-unter-5000" = c("13-unter-5000", "13-5000-9999"),
  "13-10000-24999" = c("13-10000-24999", "13-ab-25000", "13-kreisfrei"),
  "14-ab-25000" = c("14-ab-25000", "14-kreisfrei"),
  "16-ab-25000" = c("16-ab-25000", "16-kreisfrei"))
joined <- setNames(sample$strata$id, sample$strata$id)
for (name in names(collapsed)) joined[collapsed[[name]]] <- name
size <- tapply(sample$strata$size, joined[sample$strata$id], sum)
answers$h <- joined[answers$stratum]
answers$N <- as.vector(size[answers$h])
answers$state <- substr(answers$h, 1, 2)
class <- substring(answers$h, 4)
answers$class <- ifelse(class == "landkreis", "landkreis",
  ifelse(class %in% c("unter-5000", "5000-9999"), "unter-5000+5000-9999", "10000-24999+ab-25000+kreisfrei"))

designOf <- function(data) svydesign(ids = ~1, strata = ~h, fpc = ~N, data = data)

# Degrees of freedom after Satterthwaite of the mean of y, which the survey package does not give.
satterthwaite <- function(data, y, weight = NULL) {
  n <- tapply(y, data$h, length)
  N <- tapply(data$N, data$h, `[`, 1)
  W <- if (is.null(weight)) N / sum(N) else weight[names(n)]
  term <- W^2 * (1 - n / N) * tapply(y, data$h, var) / n
  if (sum(term) > 0) sum(term)^2 / sum(term^2 / (n - 1)) else sum(n - 1)
}
estimate <- function(value, variance, df) {
  margin <- if (variance > 0) qt(0.975, df) * sqrt(variance) else 0
  list(value = value, variance = variance, degreesOfFreedom = df, lower = value - margin, upper = value + margin)
}
of <- function(stat, df) estimate(unname(coef(stat))[1], as.vector(vcov(stat))[1], df)

meanOf <- function(data) of(svymean(~score, designOf(data)), satterthwaite(data, data$score))
ratioOf <- function(data, y, x) {
  data$y <- y
  data$x <- x
  stat <- svyratio(~y, ~x, designOf(data))
  estimate(unname(coef(stat)), as.vector(vcov(stat)), satterthwaite(data, y - coef(stat) * x))
}
# Wilson's interval of R's own prop.test with the effective size.
shareOf <- function(data, counted) {
  data$y <- as.numeric(counted)
  stat <- svymean(~y, designOf(data))
  p <- unname(coef(stat))
  df <- satterthwaite(data, data$y)
  n <- table(data$h)
  N <- tapply(data$N, data$h, `[`, 1)
  W <- N / sum(N)
  missing <- n < N
  largest <- 1 / sum((W^2 * (N - n) / (n * (N - 1)))[missing])
  effective <- if (vcov(stat) > 0) min(largest, p * (1 - p) / vcov(stat)) else largest
  result <- list(share = p, variance = as.vector(vcov(stat)), degreesOfFreedom = df)
  if (is.infinite(effective)) return(c(result, list(lower = p, upper = p)))
  limits <- suppressWarnings(prop.test(p * effective, effective, correct = FALSE)$conf.int)
  c(result, list(effectiveSize = effective, lower = limits[1], upper = limits[2]))
}
quantileOf <- function(data, share, measure = "score") {
  data$y <- data[[measure]]
  design <- designOf(data)
  value <- svyquantile(~y, design, share, qrule = "hf7", ci = FALSE)$y[1]
  df <- satterthwaite(data, as.numeric(data$y <= value))
  found <- svyquantile(~y, design, share, qrule = "hf7", interval.type = "mean", df = df)$y
  limits <- unname(as.vector(found)[2:3])
  list(share = share, value = value, lower = limits[1], upper = limits[2])
}
panelOf <- function(data) {
  panel <- data[!is.na(data$previous), ]
  panel$change <- panel$score - panel$previous
  of(svymean(~change, designOf(panel)), satterthwaite(panel, panel$change))
}
distributionOf <- function(data) {
  design <- designOf(transform(data, level = factor(level, 0:5)))
  unname(coef(svymean(~level, design)))
}
groupOf <- function(id) {
  data <- if (id == "gesamt") answers else answers[answers$state == id, ]
  list(
    id = id, mean = meanOf(data), share = shareOf(data, data$level >= 3), none = shareOf(data, data$level > 5),
    all = shareOf(data, data$level >= 0), ratio = ratioOf(data, data$connected, data$workplaces),
    perInhabitant = ratioOf(data, data$score * data$population, data$population),
    total = of(svytotal(~workplaces, designOf(data)), satterthwaite(data, data$workplaces)),
    distribution = distributionOf(data), quantiles = lapply(c(0.1, 0.25, 0.5, 0.75), quantileOf, data = data),
    levelQuantiles = lapply(c(0.25, 0.5, 0.75), quantileOf, data = data, measure = "level"),
    panel = panelOf(data))
}
states <- sort(unique(answers$state))
groups <- lapply(c("gesamt", states), groupOf)

classes <- sort(unique(answers$class))
mix <- sapply(classes, function(one) sum(size[unique(answers$h[answers$class == one])]))
standard <- svyby(~score, ~state, svystandardize(designOf(answers), by = ~class, over = ~state, population = mix), svymean)
standardised <- lapply(states, function(state) {
  data <- answers[answers$state == state, ]
  N <- tapply(data$N, data$h, `[`, 1)
  own <- data$class[match(names(N), data$h)]
  weight <- (mix[own] / sum(mix)) * N / ave(as.vector(N), own, FUN = sum)
  names(weight) <- names(N)
  row <- standard[standard$state == state, ]
  c(list(id = state), estimate(row$score, row$se^2, satterthwaite(data, data$score, weight)))
})

# Ten pairs of states; the covariance comes from R, not from the assumption that there is none.
byState <- svyby(~score, ~state, designOf(answers), svymean, covmat = TRUE)
pairs <- combn(states, 2, simplify = FALSE)
compared <- lapply(pairs, function(pair) {
  contrast <- svycontrast(byState, setNames(list(setNames(c(-1, 1), pair)), "d"))
  data <- list(answers[answers$state == pair[1], ], answers[answers$state == pair[2], ])
  v <- sapply(data, function(one) meanOf(one)$variance)
  d <- sapply(data, function(one) meanOf(one)$degreesOfFreedom)
  of(contrast, sum(v)^2 / sum(v^2 / d))
})
raw <- sapply(compared, function(one) 2 * pt(-abs(one$value) / sqrt(one$variance), one$degreesOfFreedom))
comparisons <- Map(function(pair, one, p) c(list(first = pair[1], second = pair[2]), one, pValue = p),
  pairs, compared, p.adjust(raw, "holm"))

p <- c(0.04, 0.001, 0.3, 0.012, 0.012, 0.9)
design <- list(
  collapsed = lapply(names(size), function(h) list(ids = I(names(joined)[joined == h]), size = size[[h]])),
  groups = groups, classes = lapply(classes, function(one) list(class = one, units = mix[[one]])),
  standardised = standardised, comparisons = unname(comparisons),
  holm = list(raw = p, adjusted = p.adjust(p, "holm")))
