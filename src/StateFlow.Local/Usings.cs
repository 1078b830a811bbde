global using StateFlow.Expressions;
