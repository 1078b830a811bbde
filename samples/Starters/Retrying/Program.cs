using Starters;

Console.WriteLine(Retrying.Define().ToJson());
