# Made the invented sample.json once, with a fixed seed; run it again only to change the sample.
# The sizes are those of the real register of 30 November 2023; all answers are invented.
library(jsonlite)
set.seed(20261)

classes <- c("landkreis", "unter-5000", "5000-9999", "10000-24999", "ab-25000", "kreisfrei")
size <- rbind(
  "12" = c(14, 37, 74, 63, 15, 4), "13" = c(6, 12, 55, 41, 6, 2), "14" = c(10, 133, 101, 58, 14, 3),
  "15" = c(11, 0, 60, 45, 14, 3), "16" = c(17, 52, 96, 27, 9, 5))
respondents <- rbind(
  "12" = c(9, 12, 31, 30, 7, 1), "13" = c(2, 1, 20, 18, 2, 0), "14" = c(7, 41, 40, 27, 8, 1),
  "15" = c(8, 0, 27, 22, 7, 3), "16" = c(17, 18, 38, 12, 5, 2))
typical <- c(150000, 3200, 7200, 15500, 42000, 120000)
shift <- c(6, -8, -4, 0, 4, 8)

rows <- list()
for (state in rownames(size)) for (k in seq_along(classes)) {
  n <- respondents[state, k]
  if (n == 0) next
  population <- round(typical[k] * exp(rnorm(n, 0, 0.2)))
  own <- rnorm(n, 0, 11)
  score <- round(pmin(100, pmax(0, 47 + shift[k] + own + rnorm(n, 0, 4))), 4)
  previous <- round(pmin(100, pmax(0, 43 + shift[k] + own + rnorm(n, 0, 4))), 4)
  inPanel <- runif(n) < 0.78
  if (n <= 3) inPanel[] <- TRUE
  previous[!inPanel] <- NA
  level <- pmin(5, pmax(0, round((45 + shift[k] + own + rnorm(n, 0, 12)) / 20)))
  workplaces <- pmax(8, round(population / 1000 * rnorm(n, 4.5, 1)))
  connected <- round(workplaces * plogis(rnorm(n, -0.6, 1)))
  rows[[length(rows) + 1]] <- data.frame(
    stratum = paste(state, classes[k], sep = "-"), population, score, previous, level, workplaces, connected)
}
data <- do.call(rbind, rows)
universe <- data.frame(
  id = as.vector(t(outer(rownames(size), classes, paste, sep = "-"))), size = as.vector(t(size)),
  respondents = as.vector(t(respondents)))
write(toJSON(list(
  note = unbox("Erfundene Antworten; Schichtgrößen nach dem Gemeindeverzeichnis vom 30.11.2023. Made by makeSample.R."),
  strata = universe[universe$size > 0, ], respondents = as.list(data)
), digits = NA, pretty = FALSE, na = "null"), "sample.json")

# Dimension scores and item points of two small groups for the robustness pack, in scores.json.
set.seed(20262)
dimensions <- c("eakte", "ozg", "dsgvo", "sicherheit", "strategie", "organisation", "prozesse", "schriftgut")
groupOf <- c(rep("14", 24), rep("16", 19))
stratum <- c(rep(1, 5), rep(2, 19), rep(3, 4), rep(4, 15))
unit <- rnorm(43, 0, 12)
ungated <- round(sapply(seq_along(dimensions), function(d) pmin(100, pmax(0, 48 - 2 * d + unit + rnorm(43, 0, 12)))), 3)
gated <- ungated
gated[gated[, 1] > 40 & runif(43) < 0.5, 1] <- 40
gated[ungated[, 4] > 45 & unit < 0, 4] <- 45
missing <- cbind(matrix(FALSE, 43, 4), matrix(runif(43 * 4) < 0.15, 43, 4))
gated[missing] <- NA
ungated[missing] <- NA
gated[7, 8] <- ungated[7, 8] <- 0
colnames(gated) <- colnames(ungated) <- dimensions
points <- sapply(1:7, function(i) 20 * pmin(5, pmax(0, round((45 + (if (i == 6) 0 else unit) + rnorm(43, 0, 15)) / 20))))
points[cbind(sample(43, 12), sample(7, 12, replace = TRUE))] <- NA
colnames(points) <- paste0("frage", 1:7)
write(toJSON(list(
  note = unbox("Erfundene Antworten. Made by makeSample.R."), sizes = c(9, 60, 12, 40), group = groupOf, stratum = stratum,
  gated = as.list(as.data.frame(gated)), ungated = as.list(as.data.frame(ungated)), points = as.list(as.data.frame(points))
), digits = NA, na = "null"), "scores.json")
