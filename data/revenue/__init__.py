"""What is said of money: claims, figures made comparable, sums that guard against double counting, flows."""
