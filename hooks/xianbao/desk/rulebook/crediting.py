"""XB55: photos and reprints without the credit that the law or the house asks for."""
