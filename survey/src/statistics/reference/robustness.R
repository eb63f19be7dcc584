# The robustness pack by hand in base R, on scores.json. Read by reference.R.

scores <- fromJSON("scores.json")
gated <- as.matrix(as.data.frame(scores$gated))
ungated <- as.matrix(as.data.frame(scores$ungated))
points <- as.matrix(as.data.frame(scores$points))
weights <- c(20, 20, 17.5, 17.5, 6.25, 6.25, 6.25, 6.25)

# Every respondent gets its own index, by R's weighted.mean, then the group its stratified mean.
groupMean <- function(values, group) {
  own <- scores$group == group
  size <- scores$sizes[sort(unique(scores$stratum[own]))]
  weighted.mean(tapply(values[own], scores$stratum[own], mean), size)
}
indexOf <- function(matrix, w) apply(matrix, 1, function(s) weighted.mean(s, w * !is.na(s), na.rm = TRUE))
geometricOf <- function(matrix, w) exp(apply(log(pmax(matrix, 1)), 1, function(s) weighted.mean(s, w, na.rm = TRUE)))
without <- function(d) replace(weights, d, 0)

covariance <- cov(points, use = "pairwise.complete.obs")
rest <- sapply(seq_len(ncol(points)), function(i) {
  others <- covariance[-i, -i]
  sum(covariance[i, -i]) / sqrt(covariance[i, i] * sum(others))
})
alphaOf <- function(C) ncol(C) / (ncol(C) - 1) * (1 - sum(diag(C)) / sum(C))
complete <- points[complete.cases(points), ]

robustness <- list(
  groups = lapply(c("14", "16"), function(group) {
    of <- function(values) groupMean(values, group)
    list(
      group = group, index = of(indexOf(gated, weights)), equalWeights = of(indexOf(gated, rep(1, 8))),
      geometric = of(geometricOf(gated, weights)), ungated = of(indexOf(ungated, weights)),
      without = setNames(lapply(1:8, function(d) of(indexOf(gated, without(d)))), colnames(gated)))
  }),
  alpha = alphaOf(covariance), itemRest = rest,
  # Without gaps the correlation with the sum of the others is R's own cor.
  complete = list(
    rows = which(complete.cases(points)) - 1, alpha = alphaOf(cov(complete)),
    itemRest = sapply(1:7, function(i) cor(complete[, i], rowSums(complete[, -i])))))
