SELECT {what} FROM loans
