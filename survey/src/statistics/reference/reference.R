# Reference vectors for survey/src/statistics, frozen in reference.json.
# Debian: apt-get install --no-install-recommends r-base-core r-cran-survey r-cran-jsonlite
# Run in this folder: Rscript reference.R [file to write]; npm run check:r compares without writing.
suppressPackageStartupMessages(library(survey))
library(jsonlite)

samples <- list(
  c(42), c(10, 90), c(3, 1, 2), c(0, 0, 0, 100), c(60.3333, 19.4697, 78.1467, 74.8992, 60),
  c(12.5, 88.25, 43.1, 43.1, 57.9, 61, 20, 99.9, 5.75, 33.3, 71.2, 66.6, 48, 52, 37.5, 81, 15, 29, 90, 77.7, 64)
)
shares <- c(0, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 1)
quantiles <- lapply(samples, function(x)
  list(values = I(x), shares = shares, expected = unname(quantile(x, shares, type = 7))))

grid <- expand.grid(
  probability = c(0.500001, 0.55, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995, 0.025, 0.2),
  degreesOfFreedom = c(0.7, 1, 1.5, 2, 2.37, 3, 4.2, 5, 7.77, 10, 19.5, 30.4, 64.01, 120, 986.5, 1e4, 1e6)
)
grid$expected <- qt(grid$probability, grid$degreesOfFreedom)

designs <- list(
  list(size = c(40, 12, 6), values = list(
    c(31, 44.5, 50.2, 28, 61.3), c(55, 62.5, 48.75), c(70.1, 66, 81.25, 58))),
  list(size = c(9), values = list(c(20, 40, 60, 80, 33.3))),
  list(size = c(3, 100, 25, 10), values = list(
    c(88, 71, 64.5), c(22, 35, 18.5, 40, 41, 39, 12), c(52, 57.5), c(60, 60, 60))),
  list(size = c(4, 3), values = list(c(10, 20, 30, 40), c(99, 98, 97)))
)
stratified <- lapply(designs, function(d) {
  n <- lengths(d$values)
  data <- data.frame(h = factor(rep(seq_along(n), n)), y = unlist(d$values), N = rep(d$size, n), all = sum(d$size))
  design <- svydesign(ids = ~1, strata = ~h, fpc = ~N, data = data)
  mean <- svymean(~y, design)
  simple <- svydesign(ids = ~1, fpc = ~all, data = data)
  post <- postStratify(simple, ~h, data.frame(h = factor(seq_along(n)), Freq = d$size))
  limits <- unname(confint(mean, df = degf(design))[1, ])
  term <- (d$size / sum(d$size))^2 * (1 - n / d$size) * sapply(d$values, var) / n
  list(
    strata = lapply(seq_along(n), function(h) list(size = d$size[h], values = I(d$values[[h]]))),
    mean = unname(coef(mean)), postStratifiedMean = unname(coef(svymean(~y, post))),
    variance = as.numeric(vcov(mean)), designDegreesOfFreedom = degf(design),
    lower = limits[1], upper = limits[2],
    satterthwaite = if (sum(term) > 0) sum(term)^2 / sum(term^2 / (n - 1)) else sum(n - 1)
  )
})

# A stratum with one value borrows the pooled variance of the others (base R: the survey package has no such option).
pooled <- local({
  size <- c(40, 6, 30)
  values <- list(c(31, 44.5, 50.2, 28), c(72.5), c(55, 62.5, 48.75, 51, 39))
  n <- lengths(values)
  a <- (size / sum(size))^2 * (1 - n / size) / n
  several <- n > 1
  v <- sapply(values[several], var)
  share <- (n[several] - 1) / sum(n[several] - 1)
  term <- (a[several] + sum(a[!several]) * share) * v
  list(
    strata = lapply(seq_along(n), function(h) list(size = size[h], values = I(values[[h]]))),
    mean = sum(size / sum(size) * sapply(values, mean)), variance = sum(a[several] * v) + sum(a[!several]) * sum(share * v),
    satterthwaite = sum(term)^2 / sum(term^2 / (n[several] - 1))
  )
})

source("design.R")
source("robustness.R")

reference <- list(
  madeBy = list(
    script = "reference.R", r = R.version.string, survey = as.character(packageVersion("survey")),
    jsonlite = as.character(packageVersion("jsonlite"))
  ),
  quantiles = quantiles, studentT = grid, stratified = stratified, pooled = pooled, design = design,
  robustness = robustness
)
target <- commandArgs(trailingOnly = TRUE)
write(
  toJSON(reference, digits = NA, auto_unbox = TRUE, pretty = TRUE, na = "null"),
  if (length(target) > 0) target[1] else "reference.json")
