using Starters;

Console.WriteLine(Mapping.Define().ToJson());
