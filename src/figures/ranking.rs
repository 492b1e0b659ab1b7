//! Which figures matter: a weighed sum of named features, and the reason for each rank.
