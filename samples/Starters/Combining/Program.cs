using Starters;

Console.WriteLine(Combining.Define().ToJson());
